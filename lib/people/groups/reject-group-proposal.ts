import 'server-only'
import { groupProposals } from '@/db/schema/people/groups'
import { verb } from '@/lib/kernel/perform'
import { findGroupProposalToReject } from './find-group-proposal'
import { groupProposalMoves } from './states'

/** A second officer says no: nothing changes, and the proposal is off the table. */
export const rejectGroupProposal = verb(
  'term.confirm',
  { knownTo: 'term.list', subject: findGroupProposalToReject },
  async (work, proposal) => {
    await work.move(groupProposals, proposal, groupProposalMoves, 'reject', {
      settledBy: work.person.personId,
      settledAt: work.now,
    })
    const { id, kind, group, role, personId } = proposal
    work.record(
      'group-term.rejected',
      { kind: 'group-proposal', id },
      { kind, group, role, personId },
    )
  },
)
