import 'server-only'
import { eq } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { refunds } from '@/db/schema/money/refunds'
import type { Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { type LockedPayment, lockPayment } from '@/lib/money/ledger/lock-payment'

export type RefundRow = typeof refunds.$inferSelect

type LockedRefund = LockedPayment & { refund: RefundRow }

/** One refund and its payment, held for this transaction: the payment first, as everywhere. */
export async function lockRefund(tx: Transaction, refundId: string): Promise<LockedRefund> {
  const [found] = await tx.select().from(refunds).where(eq(refunds.id, refundId))
  const payment = found && (await lockPayment(tx, { entryId: found.entryId, refundId }))
  const [refund] = await tx.select().from(refunds).where(eq(refunds.id, refundId))
  if (!payment || !refund) throw new Refusal('not-there')
  return { ...payment, refund }
}

/** The same for the treasurer, who lets it go: nobody's own, and no more than is left of the payment. */
export async function lockToLetGo(work: Work, refundId: string): Promise<LockedRefund> {
  work.assertCan('refund.propose', { personId: null })
  const locked = await lockRefund(work.tx, refundId)
  work.assertCan('refund.propose', locked.refund)
  if (locked.refund.amountPence > locked.leftPence) throw new Refusal('refund.too-much')
  return locked
}
