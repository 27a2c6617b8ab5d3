import 'server-only'
import { eq } from 'drizzle-orm'
import { termProposals } from '@/db/schema/officers'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { proposalMoves } from './proposals'

/** A second officer says no: nothing changes, and the proposal is off the table. */
export const rejectProposal = verb(
  'term.confirm',
  async (work, { proposalId }: { proposalId: string }) => {
    work.assertCan('term.list')
    const [proposal] = await work.tx
      .select()
      .from(termProposals)
      .where(eq(termProposals.id, proposalId))
    if (!proposal) throw new Refusal('not-there')
    work.assertCan('term.confirm', proposal)
    await work.move(termProposals, proposal, proposalMoves, 'reject', {
      settledBy: work.actor.kind === 'person' ? work.actor.personId : null,
      settledAt: work.now,
    })
    const { kind, office, personId } = proposal
    work.record(
      'term.rejected',
      { kind: 'term-proposal', id: proposalId },
      { kind, office, personId },
    )
  },
)
