import 'server-only'
import { verb } from '@/lib/kernel/perform'
import { findProposalToReject, settleProposal } from './settle-proposal'

/** A second officer says no: nothing changes, and the proposal is off the table. */
export const rejectProposal = verb(
  'term.confirm',
  { knownTo: 'term.list', subject: findProposalToReject },
  async (work, proposal) => {
    await settleProposal(work, proposal, 'reject')
    const { kind, office, personId } = proposal
    work.record(
      'term.rejected',
      { kind: 'term-proposal', id: proposal.id },
      { kind, office, personId },
    )
  },
)
