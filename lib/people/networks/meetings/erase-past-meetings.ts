import 'server-only'
import { inArray, lt } from 'drizzle-orm'
import { networkMeetingAnswers, networkMeetings } from '@/db/schema/people/networks'
import { addDays } from '@/lib/kernel/calendar'
import { verb } from '@/lib/kernel/perform'
import { answersKeptDays, meetingsKeptDays } from './kept-days'

/** What somebody needs to come to a meeting says something of their health: it is for the meeting and goes soon after. */
export const erasePastMeetings = verb('retention.run', async (work, _input: object) => {
  const over = work.tx
    .select({ id: networkMeetings.id })
    .from(networkMeetings)
    .where(networkAnswersDue(work.now))
  await work.tx.delete(networkMeetingAnswers).where(inArray(networkMeetingAnswers.meetingId, over))
  await work.tx.delete(networkMeetings).where(networkMeetingsDue(work.now))
})

/** Of which meetings the answers are due. */
export function networkAnswersDue(at: Date) {
  return lt(networkMeetings.startsAt, addDays(at, -answersKeptDays))
}

export function networkMeetingsDue(at: Date) {
  return lt(networkMeetings.startsAt, addDays(at, -meetingsKeptDays))
}
