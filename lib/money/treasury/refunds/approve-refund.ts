import 'server-only'
import { refunds } from '@/db/schema/money/refunds'
import { verb, type Work } from '@/lib/kernel/perform'
import { refundMoves } from '@/lib/money/ledger/refunds'
import { proposalWaits } from '@/lib/people/officers/waiting-proposals'
import { queueRefund } from './approve-small-refund'
import { lapseRefunds } from './lapse-refunds'
import { assertStillThere, lockRefund } from './lock-refund'

/** The second officer, for what is above the treasurer's own word. Neither the proposer nor the member it is about. */
export const approveRefund = verb(
  'refund.approve',
  { knownTo: 'money.read', subject: lockProposed },
  async (work, found, { refundId }: { refundId: string }) => {
    const { refund, entry } = found
    const { amountPence } = refund
    assertStillThere(found)
    await work.move(refunds, refund, refundMoves, 'approve', {
      approvedAt: work.now,
      approvedBy: work.person.personId,
    })
    work.record('refund.approved', { kind: 'refund', id: refundId }, { amountPence })
    await queueRefund(work, refund, entry)
  },
)

async function lockProposed(work: Work, which: { refundId: string }) {
  const found = await lockRefund(work, which)
  if (!found) return undefined
  const { proposedBy, proposedAt } = found.refund
  const { spent } = await proposalWaits(work, { by: proposedBy, at: proposedAt }, lapseRefunds)
  return { ...found, officers: proposedBy ? [proposedBy] : [], spent }
}
