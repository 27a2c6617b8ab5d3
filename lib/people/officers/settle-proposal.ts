import 'server-only'
import { eq } from 'drizzle-orm'
import { termProposals } from '@/db/schema/people/officers'
import type { Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { proposalMoves } from './proposals'

export type Proposal = typeof termProposals.$inferSelect

export async function findProposal(work: Work, proposalId: string): Promise<Proposal> {
  const [proposal] = await work.tx
    .select()
    .from(termProposals)
    .where(eq(termProposals.id, proposalId))
  if (!proposal) throw new Refusal('not-there')
  return proposal
}

/** The second officer's word on a proposal, one way or the other. */
export async function settleProposal(
  work: Work,
  proposalId: string,
  move: 'confirm' | 'reject',
): Promise<Proposal> {
  work.assertCan('term.list')
  const proposal = await findProposal(work, proposalId)
  work.assertCan('term.confirm', proposal)
  await work.move(termProposals, proposal, proposalMoves, move, {
    settledBy: work.person.personId,
    settledAt: work.now,
  })
  return proposal
}
