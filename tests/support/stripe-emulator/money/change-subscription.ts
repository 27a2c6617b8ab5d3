import type { z } from 'zod'
import { addInterval } from '../kernel/clock'
import { mergeMetadata } from '../kernel/parameters'
import { invalid, missing } from '../kernel/refusal'
import { demand, type World } from '../kernel/world'
import { newPrice, type Price } from '../resources/prices'
import type { changeShape } from '../resources/subscription-change'
import { planOf, shown } from '../resources/subscription-items'
import type { Subscription } from '../resources/subscriptions'
import { emit } from '../webhooks/emit'
import { draftInvoice, finalizeAndCollect } from './bill'

type Change = z.infer<typeof changeShape>

/** What a member may change: the line and its price, the method, a pause, the wish to end. */
export function changeSubscription(
  world: World,
  subscription: Subscription,
  change: Change,
): Subscription {
  if (subscription.status === 'canceled' && Object.keys(change).some((key) => key !== 'metadata'))
    throw invalid('A canceled subscription can only update its cancellation_details and metadata.')
  const lines = linesOf(world, subscription, change)
  const method = change.default_payment_method
  if (method && demand(world, 'payment_method', method).customer !== subscription.customer)
    throw missing('PaymentMethod', method, 'default_payment_method')
  const before: Subscription = structuredClone(subscription)
  if (method) subscription.default_payment_method = method
  if (change.description !== undefined) subscription.description = change.description
  subscription.metadata = mergeMetadata(subscription.metadata, change.metadata)
  const pause = change.pause_collection
  if (pause !== undefined)
    subscription.pause_collection =
      pause === '' ? null : { behavior: pause.behavior, resumes_at: pause.resumes_at ?? null }
  if (change.cancel_at_period_end !== undefined) endLater(world, subscription, change)
  for (const { to } of lines) if (to?.$hidden.inline) world.store.save(to)
  const restarted = lines.map((line) => reprice(world, subscription, line)).some(Boolean)
  world.store.save(subscription)
  emit(world, 'customer.subscription.updated', subscription, differences(before, subscription))
  if (restarted) finalizeAndCollect(world, draftInvoice(world, subscription, 'subscription_update'))
  return subscription
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
  change: Pick<Change, 'items' | 'proration_behavior'>,
) {
  if (change.items && change.proration_behavior !== 'none')
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

/** The same interval: the new price counts from the next period. Another one: a new period begins today, and is due. */
export function reprice(
  world: World,
  subscription: Subscription,
  line: Line & { to: Price | undefined },
): boolean {
  const held = subscription.items.data.find(({ id }) => id === line.id)!
  if (line.quantity !== undefined) held.quantity = line.quantity
  if (line.metadata !== undefined) held.metadata = mergeMetadata(held.metadata, line.metadata)
  if (!line.to) return false
  const { interval, interval_count } = line.to.recurring!
  const was = held.price.recurring!
  held.price = shown(line.to)
  held.plan = planOf(line.to)
  if (was.interval === interval && was.interval_count === interval_count) return false
  const now = world.clock.now()
  subscription.billing_cycle_anchor = now
  subscription.$hidden.periods = 1
  held.current_period_start = now
  held.current_period_end = addInterval(now, interval, interval_count)
  return true
}

function differences(before: Subscription, after: Subscription): object {
  const changed = Object.entries(before).filter(
    ([key, value]) =>
      key !== '$hidden' &&
      JSON.stringify(value) !== JSON.stringify(after[key as keyof Subscription]),
  )
  return Object.fromEntries(changed)
}
