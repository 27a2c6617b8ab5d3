import 'server-only'
import { eq } from 'drizzle-orm'
import { termProposals } from '@/db/schema/officers'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { proposalMoves } from './proposals'

/** Whoever proposed it thinks better of it. */
export const withdrawProposal = verb(
  'term.withdraw',
  async (work, { proposalId }: { proposalId: string }) => {
    const [proposal] = await work.tx
      .select()
      .from(termProposals)
      .where(eq(termProposals.id, proposalId))
    if (!proposal) throw new Refusal('not-there')
    work.assertCan('term.withdraw', proposal)
    await work.move(termProposals, proposal, proposalMoves, 'withdraw', {
      settledBy: proposal.proposedBy,
      settledAt: work.now,
    })
    const { kind, office, personId } = proposal
    work.record(
      'term.withdrawn',
      { kind: 'term-proposal', id: proposalId },
      { kind, office, personId },
    )
  },
)
