import 'server-only'
import { eq } from 'drizzle-orm'
import { paperBallots } from '@/db/schema/democracy/ballot-papers'
import type { Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { type LockedElection, lockElection } from '../lock-election'
import { sidesIn } from '../nominations/who-took-sides'

/** A paper that was entered, with its election held: of two who act on it, the second sees what the first did. */
export async function lockPaperBallot(work: Work, { paperId }: { paperId: string }) {
  const [paper] = await work.tx.select().from(paperBallots).where(eq(paperBallots.id, paperId))
  if (!paper) throw new Refusal('not-there')
  const election = await lockElection(work, paper)
  const { returningOfficerId } = election
  // Whose vote it is, nobody knows: it is nobody's own case.
  const sides = await sidesIn(work.tx, election.id)
  return { paper, election, returningOfficerId, personId: null, officers: [paper.enteredBy], sides }
}

/** Papers are typed from publication until the ballots are opened, also after the close. */
export function assertStillCounted({ publishedAt, openedAt, cancelledAt }: LockedElection) {
  if (!publishedAt || openedAt || cancelledAt) throw new Refusal('paper.not-now')
}
