import 'server-only'
import { eq } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { refunds } from '@/db/schema/ledger'
import { Refusal } from '@/lib/kernel/refusals'
import { type LockedPayment, lockPayment } from '@/lib/ledger/lock-payment'

export type RefundRow = typeof refunds.$inferSelect

/** One refund and its payment, held for this transaction: the payment first, as everywhere. */
export async function lockRefund(
  tx: Transaction,
  refundId: string,
): Promise<LockedPayment & { refund: RefundRow }> {
  const [found] = await tx.select().from(refunds).where(eq(refunds.id, refundId))
  const payment = found && (await lockPayment(tx, { entryId: found.entryId, refundId }))
  const [refund] = await tx.select().from(refunds).where(eq(refunds.id, refundId))
  if (!payment || !refund) throw new Refusal('not-there')
  return { ...payment, refund }
}
