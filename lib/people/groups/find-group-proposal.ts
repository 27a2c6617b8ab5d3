import 'server-only'
import { eq } from 'drizzle-orm'
import { groupProposals } from '@/db/schema/people/groups'
import type { Work } from '@/lib/kernel/perform'
import { proposalWaits } from '@/lib/people/officers/waiting-proposals'
import { lapseGroupProposals } from './lapse-group-proposals'

export type GroupProposal = typeof groupProposals.$inferSelect

export async function findGroupProposal(work: Work, { proposalId }: { proposalId: string }) {
  const [proposal] = await work.tx
    .select()
    .from(groupProposals)
    .where(eq(groupProposals.id, proposalId))
  if (!proposal) return undefined
  const { proposedBy, proposedAt } = proposal
  const { spent } = await proposalWaits(
    work,
    { by: proposedBy, at: proposedAt },
    lapseGroupProposals,
  )
  return { ...proposal, spent }
}

/** What somebody says no to can have lapsed meanwhile. */
export async function findGroupProposalToReject(work: Work, which: { proposalId: string }) {
  const proposal = await findGroupProposal(work, which)
  return proposal && { ...proposal, spent: undefined }
}
