import 'server-only'
import { sql } from 'drizzle-orm'
import { refunds } from '@/db/schema/money/refunds'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { refundMoves } from '@/lib/money/ledger/refunds'
import { emailRefund } from './email-refund'
import { lockRefund } from './lock-refund'

export type Answer = { stripeRefundId: string | null; error: string | null }

/** Writes down what Stripe answered. Two workers may have asked; the second finds it written. */
export const recordStripeAnswer = verb(
  'refund.send',
  async (work, { refundId, stripeRefundId, error }: Answer & { refundId: string }) => {
    const found = await lockRefund(work, { refundId })
    if (!found) throw new Refusal('not-there')
    const { refund, entry } = found
    const { amountPence, state } = refund
    const subject = { kind: 'refund', id: refundId }
    if (error !== null && ['approved', 'sent'].includes(state)) {
      await work.move(refunds, refund, refundMoves, 'fail', {
        lastError: error.slice(0, 500),
        tries: sql`${refunds.tries} + 1`,
        stripeRefundId: null,
      })
      work.record('refund.failed', subject, { amountPence })
    } else if (error === null && state === 'approved') {
      await work.move(refunds, refund, refundMoves, 'send', {
        stripeRefundId,
        settledAt: work.now,
        lastError: null,
      })
      work.record('refund.sent', subject, { amountPence })
      await emailRefund(work, refund, entry)
    }
  },
)
