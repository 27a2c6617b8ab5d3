import 'server-only'
import { verb } from '@/lib/kernel/perform'
import { noteTypist } from '@/lib/people/referees/typists'
import { putAnswer } from '../answer-question'
import { lockForDecision } from '../lock-for-decision'

/** An officer writes down what an applicant who applied on paper said to a question, by phone or letter. */
export const answerForApplicant = verb(
  'application.act-for',
  { knownTo: 'application.list', subject: lockForDecision },
  async (work, { application, filed }, { answer }: { applicationId: string; answer: string }) => {
    await putAnswer(work, application, answer)
    await noteTypist(work, application.id)
    work.record('application.answered-for', filed)
  },
)
