import 'server-only'
import { termProposals } from '@/db/schema/people/officers'
import { verb } from '@/lib/kernel/perform'
import { proposalMoves } from './proposals'
import { findProposal } from './settle-proposal'

/** Whoever proposed it thinks better of it. */
export const withdrawProposal = verb(
  'term.withdraw',
  { subject: findProposal },
  async (work, proposal) => {
    await work.move(termProposals, proposal, proposalMoves, 'withdraw', {
      settledBy: proposal.proposedBy,
      settledAt: work.now,
    })
    const { kind, office, personId } = proposal
    work.record(
      'term.withdrawn',
      { kind: 'term-proposal', id: proposal.id },
      { kind, office, personId },
    )
  },
)
