import 'server-only'
import { groupProposals } from '@/db/schema/people/groups'
import { verb } from '@/lib/kernel/perform'
import { findGroupProposal } from './find-group-proposal'
import { groupProposalMoves } from './states'

/** Whoever proposed it thinks better of it, also while the member is being asked. */
export const withdrawGroupProposal = verb(
  'term.withdraw',
  { subject: findGroupProposal },
  async (work, proposal) => {
    await work.move(groupProposals, proposal, groupProposalMoves, 'withdraw', {
      settledBy: proposal.proposedBy,
      settledAt: work.now,
    })
    const { id, kind, group, role, personId } = proposal
    work.record(
      'group-term.withdrawn',
      { kind: 'group-proposal', id },
      { kind, group, role, personId },
    )
  },
)
