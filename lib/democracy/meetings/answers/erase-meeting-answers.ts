import 'server-only'
import { type SQL, sql } from 'drizzle-orm'
import { meetingAnswers, meetings } from '@/db/schema/democracy/meetings'
import { addDays } from '@/lib/kernel/calendar'
import { verb } from '@/lib/kernel/perform'
import { meetingAnswersKeptDays } from '../states'

/** What is due at a time. */
export function meetingAnswersDue(at: Date): SQL {
  const over = addDays(at, -meetingAnswersKeptDays).toISOString()
  return sql`${meetingAnswers.meetingId} in (select ${meetings.id} from ${meetings} where ${meetings.endsAt} < ${over})`
}

/** What somebody needs to come to a meeting can say something of their health, and from where they come where they live: it goes soon after. */
export const eraseMeetingAnswers = verb('retention.run', async (work, _input: object) => {
  const gone = await work.tx
    .delete(meetingAnswers)
    .where(meetingAnswersDue(work.now))
    .returning({ meetingId: meetingAnswers.meetingId })
  if (gone.length === 0) return
  const detail = { forgotten: gone.length }
  work.record('retention.meeting-answers', { kind: 'retention', id: 'meeting-answers' }, detail)
})
