import { addInterval } from '../kernel/clock'
import type { World } from '../kernel/world'
import type { Subscription } from '../resources/subscriptions'
import { emit } from '../webhooks/emit'
import { draftInvoice, finalizeAndCollect } from './bill'
import { cancelSubscription } from './cancel-subscription'
import { finalizeInvoice } from './finalize-invoice'
import { markUncollectible } from './mark-uncollectible'
import { voidInvoice } from './void-invoice'

/** The end of a paid period: the subscription ends if that was asked for, or goes on and asks for its money. */
export function renew(world: World, subscription: Subscription): void {
  if (subscription.cancel_at_period_end || subscription.cancel_at) {
    cancelSubscription(world, subscription, 'cancellation_requested')
    return
  }
  const lines = subscription.items.data
  const { latest_invoice, status } = subscription
  const trialed = status === 'trialing'
  const before = {
    items: { data: structuredClone(lines) },
    latest_invoice,
    ...(trialed ? { status } : {}),
  }
  beginNextPeriod(subscription)
  const invoice = draftInvoice(world, subscription, 'subscription_cycle')
  emit(world, 'customer.subscription.updated', subscription, before)
  const pause = subscription.pause_collection
  if (pause) {
    invoice.auto_advance = false
    world.store.save(invoice)
    if (pause.behavior === 'keep_as_draft') return
    finalizeInvoice(world, invoice)
    if (pause.behavior === 'void') voidInvoice(world, invoice)
    else markUncollectible(world, invoice)
    return
  }
  if (world.settings.draft_seconds === 0) finalizeAndCollect(world, invoice)
  else {
    invoice.automatically_finalizes_at = world.clock.now() + world.settings.draft_seconds
    world.store.save(invoice)
  }
}

/** Each period is counted from the anchor, so that the 31st stays the 31st where there is one. */
export function beginNextPeriod(subscription: Subscription): void {
  if (subscription.status === 'trialing') subscription.status = 'active'
  subscription.$hidden.periods += 1
  for (const line of subscription.items.data) {
    const { interval, interval_count } = line.price.recurring!
    const anchor = subscription.billing_cycle_anchor
    line.current_period_start = line.current_period_end
    line.current_period_end = addInterval(
      anchor,
      interval,
      interval_count * subscription.$hidden.periods,
    )
  }
}
