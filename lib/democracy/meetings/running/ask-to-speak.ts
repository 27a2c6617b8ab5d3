import 'server-only'
import { and, eq, isNull } from 'drizzle-orm'
import { meetingAttendance, meetingSpeakers } from '@/db/schema/democracy/meetings'
import { newId } from '@/lib/kernel/ids'
import { verb, type Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { ownInvitation } from '../answers/own-invitation'
import { assertRunning } from './assert-running'
import { tellFollowers } from './tell-followers'

type Asking = {
  number: number
  kind: 'speech' | 'order'
  side: 'for' | 'against' | null
  quota: boolean
}

/** Whoever is there asks to speak, or raises a point of order, which goes before all others and is never closed. */
export const askToSpeak = verb(
  'meeting.attend',
  { subject: ownInvitation },
  async (work, { meeting }, { kind, side, quota }: Asking) => {
    assertRunning(meeting)
    await assertThere(work, meeting.id)
    if (kind === 'speech' && !meeting.listOpen) throw new Refusal('meeting.list-closed')
    await work.tx
      .insert(meetingSpeakers)
      .values({
        id: newId(),
        meetingId: meeting.id,
        personId: work.person.personId,
        kind,
        side: kind === 'speech' ? side : null,
        quota: kind === 'speech' && meeting.quotaOrder && quota,
        askedAt: work.now,
      })
      .onConflictDoNothing()
    await tellFollowers(work, meeting.id)
  },
)

/** Held: whoever leaves in the same moment takes their name off the list, or is refused to be put on it. */
async function assertThere(work: Work, meetingId: string) {
  const there = await work.tx
    .select({ arrivedAt: meetingAttendance.arrivedAt })
    .from(meetingAttendance)
    .where(
      and(
        eq(meetingAttendance.meetingId, meetingId),
        eq(meetingAttendance.personId, work.person.personId),
        isNull(meetingAttendance.leftAt),
      ),
    )
    .for('update')
  if (there.length === 0) throw new Refusal('meeting.not-checked-in')
}
