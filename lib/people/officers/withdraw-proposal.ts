import 'server-only'
import { termProposals } from '@/db/schema/people/officers'
import { verb } from '@/lib/kernel/perform'
import { proposalMoves } from './proposals'
import { findProposal } from './settle-proposal'

/** Whoever proposed it thinks better of it. */
export const withdrawProposal = verb(
  'term.withdraw',
  async (work, { proposalId }: { proposalId: string }) => {
    const proposal = await findProposal(work, proposalId)
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
