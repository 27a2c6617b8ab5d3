import 'server-only'
import { and, desc, eq, isNotNull } from 'drizzle-orm'
import { database } from '@/db/client'
import { ledgerEntries } from '@/db/schema/money/ledger'
import { refunds } from '@/db/schema/money/refunds'
import { subscriptions } from '@/db/schema/money/subscriptions'
import type { Actor } from '@/lib/kernel/actor'
import { Refusal } from '@/lib/kernel/refusals'
import { syncCustomer } from '@/lib/money/subscriptions/mirror/sync-customer'
import { askStripe, refusedBecause } from '@/lib/money/subscriptions/stripe'
import { refusalOf } from '@/lib/permissions'
import type { RefundRow } from './lock-refund'
import { type Answer, recordStripeAnswer } from './record-stripe-answer'

/**
 * Has Stripe pay back what was decided, once: the key is the refund's own, so that a second worker or a second try is
 * the same request. The books learn of it from Stripe, as of every other movement.
 */
export async function sendRefund(actor: Actor, { refundId }: { refundId: string }) {
  const refusal = refusalOf(actor, 'refund.send')
  if (refusal) throw new Refusal(refusal)
  const [found] = await database()
    .select({ refund: refunds, entry: ledgerEntries })
    .from(refunds)
    .innerJoin(ledgerEntries, eq(ledgerEntries.id, refunds.entryId))
    .where(eq(refunds.id, refundId))
  if (found?.refund.state !== 'approved' || found.entry.kind !== 'payment') return
  await recordStripeAnswer(actor, {
    refundId,
    ...(await answerOf(found.refund, found.entry.sourceKey)),
  })
  const customerId = found.refund.personId && (await newestCustomerOf(found.refund.personId))
  if (customerId) await syncCustomer(actor, { customerId })
}

async function answerOf(refund: RefundRow, charge: string): Promise<Answer> {
  const { id, amountPence, tries } = refund
  try {
    const made = await askStripe((stripe) =>
      stripe.refunds.create(
        {
          charge,
          amount: amountPence,
          reason: refund.reason === 'duplicate' ? 'duplicate' : 'requested_by_customer',
          metadata: { refund: id },
        },
        { idempotencyKey: `refund/${id}/${tries}` },
      ),
    )
    const refused = made.status === 'failed' || made.status === 'canceled'
    return { stripeRefundId: made.id, error: refused ? (made.failure_reason ?? 'unknown') : null }
  } catch (error) {
    const reason = refusedBecause(error)
    if (reason === undefined) throw error
    return { stripeRefundId: null, error: reason }
  }
}

async function newestCustomerOf(personId: string): Promise<string | undefined> {
  const [row] = await database()
    .select({ customerId: subscriptions.stripeCustomerId })
    .from(subscriptions)
    .where(and(eq(subscriptions.personId, personId), isNotNull(subscriptions.stripeCustomerId)))
    .orderBy(desc(subscriptions.createdAt))
    .limit(1)
  return row?.customerId ?? undefined
}
