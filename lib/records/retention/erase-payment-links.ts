import 'server-only'
import { lt } from 'drizzle-orm'
import { paymentLinks } from '@/db/schema/money/checkouts'
import { verb } from '@/lib/kernel/perform'

/** What is due at a time. */
export function paymentLinksDue(at: Date) {
  return lt(paymentLinks.expiresAt, at)
}

/** Links for mending a payment are of no use to anybody once they have run out. */
export const erasePaymentLinks = verb('retention.run', async (work, _input: object) => {
  const gone = await work.tx
    .delete(paymentLinks)
    .where(paymentLinksDue(work.now))
    .returning({ id: paymentLinks.id })
  if (gone.length > 0) {
    const detail = { forgotten: gone.length }
    work.record('retention.payment-links', { kind: 'retention', id: 'payment-links' }, detail)
  }
  return { more: false }
})
