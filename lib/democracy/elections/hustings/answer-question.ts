import 'server-only'
import { and, eq, isNull } from 'drizzle-orm'
import { hustingsAnswers, hustingsQuestions } from '@/db/schema/democracy/hustings'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { assertNotSavedMeanwhile } from '@/lib/kernel/saved-meanwhile'
import { lockNomination } from '../nominations/lock-nomination'
import { hustingsOpen } from './hustings-open'

type Answer = { questionId: string; nominationId: string; text: string; seen?: string }

/** A candidate answers a question, or answers it better. */
export const answerHustingsQuestion = verb(
  'question.answer',
  { subject: lockNomination },
  async (work, held, input: Answer) => {
    const { election, nomination } = held
    if (nomination.state !== 'accepted') throw new Refusal('nomination.not-accepted')
    if (!hustingsOpen(election, work.now)) throw new Refusal('hustings.not-open')
    const [question] = await work.tx
      .select({ id: hustingsQuestions.id })
      .from(hustingsQuestions)
      .where(
        and(
          eq(hustingsQuestions.id, input.questionId),
          eq(hustingsQuestions.electionId, election.id),
          isNull(hustingsQuestions.hiddenAt),
        ),
      )
    if (!question) throw new Refusal('not-there')
    const { questionId, nominationId, text, seen } = input
    // Answers of one candidate take turns by the nomination, which is locked.
    const [before] = await work.tx
      .select({ text: hustingsAnswers.text })
      .from(hustingsAnswers)
      .where(
        and(
          eq(hustingsAnswers.questionId, questionId),
          eq(hustingsAnswers.nominationId, nominationId),
        ),
      )
    assertNotSavedMeanwhile(seen, { text: before?.text }, { text })
    await work.tx
      .insert(hustingsAnswers)
      .values({ questionId, nominationId, text, answeredAt: work.now })
      .onConflictDoUpdate({
        target: [hustingsAnswers.questionId, hustingsAnswers.nominationId],
        set: { text, answeredAt: work.now },
      })
    work.record('question.answered', { kind: 'election', id: election.id })
  },
)
