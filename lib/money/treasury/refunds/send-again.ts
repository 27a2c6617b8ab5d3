import 'server-only'
import { refunds } from '@/db/schema/money/refunds'
import { verb } from '@/lib/kernel/perform'
import { refundMoves } from '@/lib/money/ledger/refunds'
import { queueRefund } from './approve-small-refund'
import { assertStillThere, lockRefund } from './lock-refund'

/** Tries a refund once more that Stripe refused. What was decided about it stands. */
export const retryRefund = verb(
  'refund.propose',
  { knownTo: 'money.read', subject: lockRefund },
  async (work, found, { refundId }: { refundId: string }) => {
    const { refund, entry } = found
    assertStillThere(found)
    await work.move(refunds, refund, refundMoves, 'again', {
      stripeRefundId: null,
      settledAt: null,
    })
    const { amountPence } = refund
    work.record('refund.tried-again', { kind: 'refund', id: refundId }, { amountPence })
    await queueRefund(work, refund, entry)
  },
)
