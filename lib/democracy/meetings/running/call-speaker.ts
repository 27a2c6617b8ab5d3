import 'server-only'
import { and, eq, isNotNull, isNull } from 'drizzle-orm'
import { meetingSpeakers } from '@/db/schema/democracy/meetings'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { lockMeeting } from '../lock-meeting'
import { assertRunning } from './assert-running'
import { listSpeakers } from './list-speakers'
import { tellFollowers } from './tell-followers'

type Calling = {
  number: number
  /** Who spoke when the chair pressed, if anybody: a second press calls nobody further. */
  after: string
  /** Whom the chair calls out of turn. */
  speakerId?: string
}

/** Whoever speaks is thanked, and the next one has the floor; or nobody, where nobody waits. */
export const callSpeaker = verb(
  'meeting.run',
  { subject: lockMeeting },
  async (work, meeting, { after, speakerId }: Calling) => {
    assertRunning(meeting)
    const { speaking, waiting } = await listSpeakers(work.tx, meeting)
    if ((speaking?.id ?? '') !== after) throw new Refusal('moved-meanwhile')
    const next = speakerId ? waiting.find(({ id }) => id === speakerId) : waiting[0]
    if (speakerId && !next) throw new Refusal('moved-meanwhile')
    await work.tx
      .update(meetingSpeakers)
      .set({ endedAt: work.now })
      .where(
        and(
          eq(meetingSpeakers.meetingId, meeting.id),
          isNotNull(meetingSpeakers.calledAt),
          isNull(meetingSpeakers.endedAt),
        ),
      )
    if (next)
      await work.tx
        .update(meetingSpeakers)
        .set({ calledAt: work.now, seconds: meeting.speakingSeconds })
        .where(eq(meetingSpeakers.id, next.id))
    await tellFollowers(work, meeting.id)
  },
)
