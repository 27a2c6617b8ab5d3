import 'server-only'
import { eq } from 'drizzle-orm'
import { refunds } from '@/db/schema/money/refunds'
import { newId } from '@/lib/kernel/ids'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { lockPayment } from '@/lib/money/ledger/lock-payment'
import { mayAskBack } from './refund-window'

/**
 * A member wants a payment of the first days back. What is left of it is asked for, once; the treasurer finds it on the desk
 * and sends it.
 */
export const askForRefund = verb(
  'refund.ask',
  async (work, { personId, entryId }: { personId: string; entryId: string }) => {
    const payment = await lockPayment(work.tx, { entryId })
    if (payment?.entry.personId !== personId) throw new Refusal('not-there')
    if (!mayAskBack(payment.entry, work.now)) throw new Refusal('refund.too-late')
    const [before] = await work.tx
      .select({ id: refunds.id })
      .from(refunds)
      .where(eq(refunds.entryId, entryId))
      .limit(1)
    if (before) throw new Refusal('refund.asked-already')
    const amountPence = payment.leftPence
    if (amountPence <= 0) throw new Refusal('refund.given-back')
    const id = newId()
    await work.tx.insert(refunds).values({
      id,
      entryId,
      personId,
      amountPence,
      reason: 'first-days',
      state: 'asked',
      askedAt: work.now,
      askedBy: personId,
    })
    work.record('refund.asked', { kind: 'refund', id }, { amountPence })
    return { refundId: id, amountPence }
  },
)
