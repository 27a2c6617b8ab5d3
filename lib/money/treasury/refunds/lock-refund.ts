import 'server-only'
import { eq } from 'drizzle-orm'
import { refunds } from '@/db/schema/money/refunds'
import type { Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { type LockedPayment, lockPayment } from '@/lib/money/ledger/lock-payment'

export type RefundRow = typeof refunds.$inferSelect

type LockedRefund = LockedPayment & { refund: RefundRow }

/** One refund and its payment, held for this transaction: the payment first, as everywhere. */
export async function lockRefund(
  { tx }: Work,
  { refundId }: { refundId: string },
): Promise<LockedRefund | undefined> {
  const [found] = await tx.select().from(refunds).where(eq(refunds.id, refundId))
  const payment = found && (await lockPayment(tx, { entryId: found.entryId, refundId }))
  const [refund] = await tx.select().from(refunds).where(eq(refunds.id, refundId))
  return payment && refund && { ...payment, refund, personId: refund.personId }
}

/** No more is given back than is left of the payment. */
export function assertStillThere({ refund, leftPence }: LockedRefund) {
  if (refund.amountPence > leftPence) throw new Refusal('refund.too-much')
}
