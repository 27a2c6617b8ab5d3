import 'server-only'
import { eq } from 'drizzle-orm'
import { paperBallots } from '@/db/schema/democracy/ballot-papers'
import type { Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { type LockedElection, lockElection } from '../lock-election'
import { confirmersIn, confirming } from '../stand-ins/confirmers'

/** A paper that was entered, with its election held: of two who act on it, the second sees what the first did. */
export async function lockPaperBallot(work: Work, { paperId }: { paperId: string }) {
  const [paper] = await work.tx.select().from(paperBallots).where(eq(paperBallots.id, paperId))
  if (!paper) throw new Refusal('not-there')
  const election = await lockElection(work, paper)
  const { returningOfficerId } = election
  // Whose vote it is, nobody knows: it is nobody's own case.
  const confirmers = await confirmersIn(work.tx, election, work.now)
  const about = { personId: null, officers: [paper.enteredBy] }
  return { paper, election, returningOfficerId, ...confirming(confirmers, about) }
}

/** Papers are typed from publication until the ballots are opened, also after the close. */
export function assertStillCounted({ publishedAt, openedAt, cancelledAt }: LockedElection) {
  if (!publishedAt || openedAt || cancelledAt) throw new Refusal('paper.not-now')
}
