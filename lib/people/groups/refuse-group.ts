import 'server-only'
import { groupProposals } from '@/db/schema/people/groups'
import { verb } from '@/lib/kernel/perform'
import { emailGroupAnswer } from './email-group-answer'
import { findGroupProposal } from './find-group-proposal'
import { groupProposalMoves } from './states'

/** A member would rather not. They need no reason, and nothing changes. */
export const refuseGroup = verb(
  'group-term.answer',
  { subject: findGroupProposal },
  async (work, proposal) => {
    const { id, kind, group, role, personId } = proposal
    await work.move(groupProposals, proposal, groupProposalMoves, 'refuse', {
      answeredAt: work.now,
    })
    work.record(
      'group-term.refused',
      { kind: 'group-proposal', id },
      { kind, group, role, personId },
    )
    await emailGroupAnswer(work, proposal, { agreed: false })
  },
)
