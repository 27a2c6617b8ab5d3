import { demand, type World } from '../kernel/world'
import type { Subscription } from '../resources/subscriptions'
import { emit } from '../webhooks/emit'

/** The end of a subscription, at once. What is still open stays owed, but is collected no more. */
export function cancelSubscription(
  world: World,
  subscription: Subscription,
  reason: string,
): Subscription {
  const now = world.clock.now()
  for (const id of subscription.$hidden.invoices) {
    const invoice = demand(world, 'invoice', id)
    if (!['open', 'draft'].includes(invoice.status)) continue
    Object.assign(invoice, {
      auto_advance: false,
      next_payment_attempt: null,
      automatically_finalizes_at: null,
    })
    world.store.save(invoice)
  }
  subscription.status = 'canceled'
  subscription.canceled_at ??= now
  subscription.ended_at = now
  subscription.cancellation_details.reason = reason
  world.store.save(subscription)
  emit(world, 'customer.subscription.deleted', subscription)
  return subscription
}
