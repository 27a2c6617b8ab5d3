import 'server-only'
import { eq } from 'drizzle-orm'
import { termProposals } from '@/db/schema/people/officers'
import type { Work } from '@/lib/kernel/perform'
import { proposalMoves } from './proposals'

export type Proposal = typeof termProposals.$inferSelect

export async function findProposal(
  work: Work,
  { proposalId }: { proposalId: string },
): Promise<Proposal | undefined> {
  const [proposal] = await work.tx
    .select()
    .from(termProposals)
    .where(eq(termProposals.id, proposalId))
  return proposal
}

/** The second officer's word on a proposal, one way or the other. */
export async function settleProposal(
  work: Work,
  proposal: Proposal,
  move: 'confirm' | 'reject',
): Promise<void> {
  await work.move(termProposals, proposal, proposalMoves, move, {
    settledBy: work.person.personId,
    settledAt: work.now,
  })
}
