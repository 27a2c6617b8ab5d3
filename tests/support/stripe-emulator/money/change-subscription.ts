import type { z } from 'zod'
import { mergeMetadata } from '../kernel/parameters'
import { invalid, missing } from '../kernel/refusal'
import { demand, type World } from '../kernel/world'
import { newPrice, type Price } from '../resources/prices'
import type { changeShape } from '../resources/subscription-change'
import { planOf, shown } from '../resources/subscription-items'
import type { Subscription } from '../resources/subscriptions'
import { emit } from '../webhooks/emit'
import { billNow } from './bill'
import {
  ANNOUNCED_BEFORE,
  announceTrialEnd,
  beginToday,
  checkTrialEnd,
  endTrialNow,
  putOff,
} from './trial'

type Change = z.infer<typeof changeShape>

/** What a member may change: the line and its price, the method, a pause, a request to end. */
export function changeSubscription(
  world: World,
  subscription: Subscription,
  change: Change,
): Subscription {
  if (subscription.status === 'canceled' && Object.keys(change).some((key) => key !== 'metadata'))
    throw invalid('A canceled subscription can only update its cancellation_details and metadata.')
  const lines = linesOf(world, subscription, change)
  const pause = change.pause_collection
  if (pause && pause.resumes_at !== undefined && pause.resumes_at <= world.clock.now())
    throw invalid(
      'Invalid timestamp: must be an integer Unix timestamp in the future.',
      'pause_collection[resumes_at]',
    )
  const method = change.default_payment_method
  if (method && demand(world, 'payment_method', method).customer !== subscription.customer)
    throw missing('PaymentMethod', method, 'default_payment_method')
  const before: Subscription = structuredClone(subscription)
  if (method) subscription.default_payment_method = method
  if (change.description !== undefined) subscription.description = change.description
  subscription.metadata = mergeMetadata(subscription.metadata, change.metadata)
  Object.assign(subscription.payment_settings, change.payment_settings)
  if (pause !== undefined)
    subscription.pause_collection =
      pause === '' ? null : { behavior: pause.behavior, resumes_at: pause.resumes_at ?? null }
  for (const { to } of lines) if (to?.$hidden.inline) world.store.save(to)
  const due = rewrite(world, subscription, lines, change.trial_end)
  if (change.cancel_at_period_end !== undefined) endLater(world, subscription, change)
  else if (subscription.cancel_at_period_end)
    subscription.cancel_at = subscription.items.data[0]!.current_period_end
  world.store.save(subscription)
  emit(world, 'customer.subscription.updated', subscription, differences(before, subscription))
  if (change.trial_end !== undefined && due) announceIfNear(world, subscription)
  if (due) billNow(world, subscription, 'subscription_update')
  return subscription
}

function announceIfNear(world: World, subscription: Subscription): void {
  if (subscription.trial_end! - world.clock.now() <= ANNOUNCED_BEFORE)
    announceTrialEnd(world, subscription)
}

type Repriced = Line & { to: Price | undefined }

/**
 * New prices, and when they begin: with the next period where the interval stays, today where it
 * changes, at the end of a trial where one is asked for. Answers whether that makes an invoice today.
 */
export function rewrite(
  world: World,
  subscription: Subscription,
  lines: Repriced[],
  trialEnd: number | 'now' | undefined,
): boolean {
  const otherRhythm = lines.map((line) => reprice(subscription, line)).some(Boolean)
  if (typeof trialEnd === 'number') return putOff(world, subscription, trialEnd)
  if (trialEnd === 'now' && endTrialNow(world, subscription)) return true
  if (!otherRhythm || subscription.status === 'trialing') return false
  beginToday(world, subscription)
  return true
}

function endLater(world: World, subscription: Subscription, change: Change): void {
  const ends = change.cancel_at_period_end === true
  subscription.cancel_at_period_end = ends
  subscription.cancel_at = ends ? subscription.items.data[0]!.current_period_end : null
  subscription.canceled_at = ends ? world.clock.now() : null
  Object.assign(subscription.cancellation_details, change.cancellation_details)
  subscription.cancellation_details.reason = ends ? 'cancellation_requested' : null
}

type Line = NonNullable<Change['items']>[number]

/** The lines that are to change, each with its price looked up or made. */
export function linesOf(
  world: World,
  subscription: Subscription,
  change: Pick<Change, 'items' | 'proration_behavior' | 'trial_end'>,
) {
  checkTrialEnd(world, change.trial_end)
  const newDay = typeof change.trial_end === 'number'
  if ((change.items || newDay) && change.proration_behavior !== 'none')
    throw invalid(
      "The emulator does not prorate: pass proration_behavior 'none'.",
      'proration_behavior',
    )
  return (change.items ?? []).map((line) => ({ ...line, to: priceOf(world, subscription, line) }))
}

function priceOf(world: World, subscription: Subscription, line: Line): Price | undefined {
  if (!subscription.items.data.some(({ id }) => id === line.id))
    throw invalid(
      'The emulator keeps one line a subscription: name it by `items[0][id]`.',
      'items[0][id]',
    )
  if (line.price && line.price_data)
    throw invalid('You may only specify one of these parameters: price, price_data.', 'items[0]')
  if (line.price_data) return newPrice(world, line.price_data, true)
  const price = line.price ? demand(world, 'price', line.price, 'items[0][price]') : undefined
  if (price && !price.recurring)
    throw invalid('The price specified is set to `type=one_time`.', 'items[0][price]')
  return price
}

/** Puts the new price on its line, and answers whether it has another interval. */
function reprice(subscription: Subscription, line: Repriced): boolean {
  const held = subscription.items.data.find(({ id }) => id === line.id)!
  if (line.quantity !== undefined) held.quantity = line.quantity
  if (line.metadata !== undefined) held.metadata = mergeMetadata(held.metadata, line.metadata)
  if (!line.to) return false
  const { interval, interval_count } = line.to.recurring!
  const was = held.price.recurring!
  held.price = shown(line.to)
  held.plan = planOf(line.to)
  return was.interval !== interval || was.interval_count !== interval_count
}

function differences(before: Subscription, after: Subscription): object {
  const changed = Object.entries(before).filter(
    ([key, value]) =>
      key !== '$hidden' &&
      JSON.stringify(value) !== JSON.stringify(after[key as keyof Subscription]),
  )
  return Object.fromEntries(changed)
}
