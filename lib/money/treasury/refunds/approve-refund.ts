import 'server-only'
import { refunds } from '@/db/schema/money/refunds'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { refundMoves } from '@/lib/money/ledger/refunds'
import { queueRefund } from './approve-small-refund'
import { lockRefund } from './lock-refund'

/** The second officer, for what is above the treasurer's own word. Neither the proposer nor the member it is about. */
export const approveRefund = verb(
  'refund.approve',
  async (work, { refundId }: { refundId: string }) => {
    work.assertCan('refund.approve', { personId: null, officers: [] })
    const { refund, entry, leftPence } = await lockRefund(work.tx, refundId)
    const { personId, proposedBy, amountPence } = refund
    work.assertCan('refund.approve', { personId, officers: proposedBy ? [proposedBy] : [] })
    if (amountPence > leftPence) throw new Refusal('refund.too-much')
    await work.move(refunds, refund, refundMoves, 'approve', {
      approvedAt: work.now,
      approvedBy: work.person.personId,
    })
    work.record('refund.approved', { kind: 'refund', id: refundId }, { amountPence })
    await queueRefund(work, refund, entry)
  },
)
