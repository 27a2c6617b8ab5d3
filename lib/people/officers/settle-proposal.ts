import 'server-only'
import { eq } from 'drizzle-orm'
import { termProposals } from '@/db/schema/people/officers'
import type { Work } from '@/lib/kernel/perform'
import { lapseTerms } from './lapse-terms'
import { proposalMoves } from './proposals'
import { proposalWaits } from './waiting-proposals'

export type Proposal = typeof termProposals.$inferSelect

export async function findProposal(work: Work, { proposalId }: { proposalId: string }) {
  const [proposal] = await work.tx
    .select()
    .from(termProposals)
    .where(eq(termProposals.id, proposalId))
  if (!proposal) return undefined
  const { proposedBy, proposedAt } = proposal
  const { spent } = await proposalWaits(work, { by: proposedBy, at: proposedAt }, lapseTerms)
  return { ...proposal, spent }
}

/** What somebody says no to can have lapsed meanwhile. */
export async function findProposalToReject(work: Work, which: { proposalId: string }) {
  const proposal = await findProposal(work, which)
  return proposal && { ...proposal, spent: undefined }
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
