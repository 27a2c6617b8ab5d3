import 'server-only'
import { and, eq } from 'drizzle-orm'
import { meetingAnswers } from '@/db/schema/democracy/meetings'
import { seal } from '@/lib/kernel/field-encryption'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { currentVersion } from '@/lib/people/members/wordings'
import type { Seat } from '../states'
import { assertNotBegun, ownInvitation } from './own-invitation'

type Needed = {
  number: number
  needs: string
  seat: Seat | null
  from: string
  reach: string
  /** Whether those who come as well see the seat. */
  shown: boolean
}

export type SeatWords = { from: string; reach: string }

/** Somebody who comes says what they need to take part, and whether they offer or look for a seat to travel together. */
export const sayWhatIsNeeded = verb(
  'meeting.answer',
  { subject: ownInvitation },
  async (work, { meeting }, { needs, seat, from, reach, shown }: Needed) => {
    assertNotBegun(meeting, work.now)
    const own = and(
      eq(meetingAnswers.meetingId, meeting.id),
      eq(meetingAnswers.personId, work.person.personId),
    )
    const [answer] = await work.tx.select().from(meetingAnswers).where(own).for('update')
    if (!answer || answer.coming === 'no') throw new Refusal('meeting.not-coming')
    if (seat && answer.coming !== 'room') throw new Refusal('meeting.not-coming')
    await work.tx
      .update(meetingAnswers)
      .set({
        needsSealed: needs ? seal(needs) : null,
        seat,
        seatSealed: seat ? seal({ from, reach } satisfies SeatWords) : null,
        seatConsentVersion: seat && shown ? currentVersion('seat-shown') : null,
      })
      .where(own)
  },
)
