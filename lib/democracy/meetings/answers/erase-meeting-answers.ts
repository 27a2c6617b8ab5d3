import 'server-only'
import { inArray, lt } from 'drizzle-orm'
import { meetingAnswers, meetings } from '@/db/schema/democracy/meetings'
import { addDays } from '@/lib/kernel/calendar'
import { verb } from '@/lib/kernel/perform'
import { meetingAnswersKeptDays } from '../states'

/** What somebody needs to come to a meeting can say something of their health, and from where they come where they live: it goes soon after. */
export const eraseMeetingAnswers = verb('retention.run', async (work, _input: object) => {
  const over = work.tx
    .select({ id: meetings.id })
    .from(meetings)
    .where(lt(meetings.endsAt, addDays(work.now, -meetingAnswersKeptDays)))
  await work.tx.delete(meetingAnswers).where(inArray(meetingAnswers.meetingId, over))
})
