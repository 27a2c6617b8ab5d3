import 'server-only'
import { verb } from '@/lib/kernel/perform'
import { settleProposal } from './settle-proposal'

/** A second officer says no: nothing changes, and the proposal is off the table. */
export const rejectProposal = verb(
  'term.confirm',
  async (work, { proposalId }: { proposalId: string }) => {
    const { kind, office, personId } = await settleProposal(work, proposalId, 'reject')
    work.record(
      'term.rejected',
      { kind: 'term-proposal', id: proposalId },
      { kind, office, personId },
    )
  },
)
