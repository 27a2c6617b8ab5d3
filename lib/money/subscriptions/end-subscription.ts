import 'server-only'
import { and, eq } from 'drizzle-orm'
import { checkouts } from '@/db/schema/money/checkouts'
import { subscriptionChanges, subscriptions } from '@/db/schema/money/subscriptions'
import type { Work } from '@/lib/kernel/perform'
import { withdrawReminders } from './overdue/withdraw-reminders'
import type { SubscriptionRow } from './subscription-rows'

/**
 * Puts one arrangement away, as a part of what takes its place, and with it what was still asked of it. What still runs at Stripe is ended by a job that is queued in
 * the same transaction: it happens even if Stripe is away just now.
 */
export async function endSubscription(work: Work, row: SubscriptionRow) {
  await work.tx.update(subscriptions).set({ endedAt: work.now }).where(eq(subscriptions.id, row.id))
  await work.tx
    .update(checkouts)
    .set({ state: 'expired', endedAt: work.now })
    .where(and(eq(checkouts.subscriptionId, row.id), eq(checkouts.state, 'open')))
  await work.tx
    .update(subscriptionChanges)
    .set({ state: 'cancelled', settledAt: work.now })
    .where(
      and(eq(subscriptionChanges.subscriptionId, row.id), eq(subscriptionChanges.state, 'asked')),
    )
  await withdrawReminders(work, row.personId)
  const { stripeCustomerId, stripeSubscriptionId } = row
  if (stripeCustomerId && stripeSubscriptionId) {
    await work.queue('sync-customer', { customerId: stripeCustomerId })
  }
}
