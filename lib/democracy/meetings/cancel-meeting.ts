import 'server-only'
import { meetings } from '@/db/schema/democracy/meetings'
import { meetingCancelled } from '@/emails/democracy/meeting-cancelled'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { lockMeeting } from './lock-meeting'
import { meetingMoves } from './states'
import { tellInvited } from './tell-invited'

type Cancelling = { number: number; why: string }

/** Cancels a meeting before it begins. Everybody who can come is told why. */
export const cancelMeeting = verb(
  'meeting.call',
  { subject: lockMeeting },
  async (work, meeting, { number, why }: Cancelling) => {
    if (meeting.startsAt <= work.now) throw new Refusal('meeting.over')
    const revision = meeting.revision + 1
    const cancelled = { revision, cancelledAt: work.now, whyCancelled: why }
    await work.move(meetings, meeting, meetingMoves, 'cancel', cancelled)
    const after = { ...meeting, ...cancelled, state: 'cancelled' as const }
    await tellInvited(work, after, meetingCancelled, { why })
    work.record('meeting.cancelled', { kind: 'meeting', id: meeting.id }, { number })
  },
)
