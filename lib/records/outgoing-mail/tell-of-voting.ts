import 'server-only'
import { ballotPaperCollected } from '@/emails/democracy/ballot-paper-collected'
import { markQueryAnswered } from '@/emails/democracy/mark-query-answered'
import { restoreAsked } from '@/emails/democracy/restore-asked'
import { votingClosesSoon } from '@/emails/democracy/voting-closes-soon'

/**
 * Either only those who voted get these emails, or only those who did not: whatever leads from one to its member, be it an address,
 * what became of it or whether it could go again, would say which.
 */
export const tellOfVoting = [
  ballotPaperCollected,
  votingClosesSoon,
  markQueryAnswered,
  restoreAsked,
].map(({ name }) => name)
