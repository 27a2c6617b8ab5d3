import 'server-only'
import { eq } from 'drizzle-orm'
import { outsideElections } from '@/db/schema/movement/outside-elections'
import type { Work } from '@/lib/kernel/perform'
import { proposalWaits } from '@/lib/people/officers/waiting-proposals'
import { lapseOutsideElectionProposals } from './publishing/lapse-outside-election-proposals'

export type OutsideElectionRow = typeof outsideElections.$inferSelect

/** An outside election that is about to change, with all that belongs to it: its clauses and candidates are changed under this lock alone. */
export async function lockOutsideElection(work: Work, { number }: { number: number }) {
  const [election] = await work.tx
    .select()
    .from(outsideElections)
    .where(eq(outsideElections.number, number))
    .for('update')
  return election
}

/** The same for the officer who confirms what another one has proposed about it. */
export async function lockOutsideElectionToConfirm(work: Work, which: { number: number }) {
  const election = await lockOutsideElection(work, which)
  if (!election) return undefined
  const { proposedBy, proposedAt } = election
  const proposed = { by: proposedBy, at: proposedAt }
  const { spent } = await proposalWaits(work, proposed, lapseOutsideElectionProposals)
  return { election, personId: null, officers: proposedBy ? [proposedBy] : [], spent }
}
