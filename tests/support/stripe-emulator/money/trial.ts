import { addInterval } from '../kernel/clock'
import { invalid } from '../kernel/refusal'
import type { World } from '../kernel/world'
import type { Subscription } from '../resources/subscriptions'
import { emit } from '../webhooks/emit'

const TWO_YEARS = 2 * 366 * 86_400
export const ANNOUNCED_BEFORE = 3 * 86_400

/** The moment that a request asks for, or what Stripe says to one that lies behind us or too far ahead. */
export function checkTrialEnd(world: World, wanted: number | 'now' | undefined): void {
  if (wanted === undefined || wanted === 'now') return
  const away = wanted - world.clock.now()
  if (away <= 0)
    throw invalid(
      'Invalid timestamp: must be an integer Unix timestamp in the future.',
      'trial_end',
    )
  if (away > TWO_YEARS)
    throw invalid('Invalid trial_end: must be at most two years from now.', 'trial_end')
}

/** Nothing is charged until then, and then every period counts from that day. Answers whether an invoice is due today. */
export function putOff(world: World, subscription: Subscription, until: number): boolean {
  const now = world.clock.now()
  if (subscription.status === 'trialing' && subscription.trial_end === until) return false
  subscription.trial_start =
    subscription.status === 'trialing' ? (subscription.trial_start ?? now) : now
  subscription.status = 'trialing'
  subscription.trial_end = until
  subscription.billing_cycle_anchor = until
  subscription.$hidden.periods = 0
  subscription.$hidden.trial_announced = false
  for (const line of subscription.items.data)
    Object.assign(line, { current_period_start: now, current_period_end: until })
  return true
}

/** A trial that ends now: the first period that is paid for begins. */
export function endTrialNow(world: World, subscription: Subscription): boolean {
  if (subscription.status !== 'trialing') return false
  const now = world.clock.now()
  subscription.status = 'active'
  subscription.trial_end = now
  beginToday(world, subscription)
  return true
}

/** A new rhythm from today on; its first period is due at once. */
export function beginToday(world: World, subscription: Subscription): void {
  const now = world.clock.now()
  subscription.billing_cycle_anchor = now
  subscription.$hidden.periods = 1
  for (const line of subscription.items.data) {
    const { interval, interval_count } = line.price.recurring!
    line.current_period_start = now
    line.current_period_end = addInterval(now, interval, interval_count)
  }
}

/** Three days before a trial ends, or at once where that is sooner, Stripe says so. */
export function announceTrialEnd(world: World, subscription: Subscription): void {
  subscription.$hidden.trial_announced = true
  world.store.save(subscription)
  emit(world, 'customer.subscription.trial_will_end', subscription)
}
