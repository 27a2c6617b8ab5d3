import 'server-only'
import { eq } from 'drizzle-orm'
import { groupProposals } from '@/db/schema/people/groups'
import type { Work } from '@/lib/kernel/perform'

export type GroupProposal = typeof groupProposals.$inferSelect

export async function findGroupProposal(
  work: Work,
  { proposalId }: { proposalId: string },
): Promise<GroupProposal | undefined> {
  const [proposal] = await work.tx
    .select()
    .from(groupProposals)
    .where(eq(groupProposals.id, proposalId))
  return proposal
}
