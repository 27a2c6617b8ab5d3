import 'server-only'
import { and, eq } from 'drizzle-orm'
import { hustingsQuestions } from '@/db/schema/democracy/hustings'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { lockElectionOfNomination } from '../nominations/lock-nomination'

type Hiding = { slug: string; questionId: string; hidden: boolean }

/** The returning officer takes a question that is not fit for the hustings from sight, or shows it again. Nothing is deleted. */
export const hideQuestion = verb(
  'question.hide',
  { subject: (work, { slug }: Hiding) => lockElectionOfNomination(work, slug, 'share') },
  async (work, election, input: Hiding) => {
    const changed = await work.tx
      .update(hustingsQuestions)
      .set({ hiddenAt: input.hidden ? work.now : null })
      .where(
        and(
          eq(hustingsQuestions.id, input.questionId),
          eq(hustingsQuestions.electionId, election.id),
        ),
      )
      .returning({ id: hustingsQuestions.id })
    if (changed.length !== 1) throw new Refusal('not-there')
    work.record('question.hidden', { kind: 'election', id: election.id }, { hidden: input.hidden })
  },
)
