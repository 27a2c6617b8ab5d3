import 'server-only'
import { eq } from 'drizzle-orm'
import { decisionReports } from '@/db/schema/democracy/decisions'
import { newId } from '@/lib/kernel/ids'
import { verb, type Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { nameOfRecord } from '@/lib/people/members/name-of-record'
import { lockDecision, whoAnswers } from './lock-decision'

/** `id` comes with the form: the same form sent twice is one report. */
export type NewReport = { id?: string; number: number; text: string; done: boolean }

/** Whoever answers for a decision tells members how far it is, or that it is done. */
export const reportOnDecision = verb(
  'decision.report',
  { subject: (work, { number }: NewReport) => lockToReport(work, number) },
  async (work, { motion, voteId }, { id = newId(), number, text, done }: NewReport) => {
    const { personId } = work.person
    const [before] = await work.tx.select().from(decisionReports).where(eq(decisionReports.id, id))
    if (before?.authorId === personId) return
    if (before) throw new Refusal('bad-request')
    await work.tx.insert(decisionReports).values({
      id,
      voteId,
      authorId: personId,
      authorName: nameOfRecord(personId),
      text,
      done,
      reportedAt: work.now,
    })
    work.record('decision.reported', { kind: 'motion', id: motion.id }, { number, done })
  },
)

async function lockToReport(work: Work, number: number) {
  const decision = await lockDecision(work, { number })
  return { ...decision, ...(await whoAnswers(decision.duty, work.now, work.tx)) }
}
