import 'server-only'
import { and, eq, isNull } from 'drizzle-orm'
import { hustingsAnswers, hustingsQuestions } from '@/db/schema/democracy/hustings'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { lockNomination } from '../nominations/lock-nomination'
import { hustingsOpen } from './hustings-open'

type Answer = { questionId: string; nominationId: string; text: string }

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
    await work.tx
      .insert(hustingsAnswers)
      .values({ ...input, answeredAt: work.now })
      .onConflictDoUpdate({
        target: [hustingsAnswers.questionId, hustingsAnswers.nominationId],
        set: { text: input.text, answeredAt: work.now },
      })
    work.record('question.answered', { kind: 'election', id: election.id })
  },
)
