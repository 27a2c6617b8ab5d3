import 'server-only'
import { candidateAnswersPublished } from '@/emails/movement/candidate-answers-published'
import { candidateAsked } from '@/emails/movement/candidate-asked'
import { candidateClauseReworded } from '@/emails/movement/candidate-clause-reworded'
import { candidateDeclined } from '@/emails/movement/candidate-declined'
import { candidateReminded } from '@/emails/movement/candidate-reminded'
import { forgetMails } from '@/lib/kernel/outbox'
import type { Work } from '@/lib/kernel/perform'

/** Everything that somebody gets because they are a candidate elsewhere. Their keys begin with the candidate. */
const candidateEmails = [
  candidateAsked,
  candidateReminded,
  candidateAnswersPublished,
  candidateClauseReworded,
  candidateDeclined,
]

/** With the address of a candidate go the emails that went there, sent or not: they hold it. */
export async function forgetCandidateEmails(work: Work, candidates: readonly { id: string }[]) {
  const ids = candidates.map(({ id }) => id)
  if (ids.length > 0) await forgetMails(work.tx, candidateEmails, ids)
}
