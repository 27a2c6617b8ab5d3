import type { z } from 'zod'
import { mergeMetadata } from '../kernel/parameters'
import { invalid, missing, Refusal } from '../kernel/refusal'
import { demand, type World } from '../kernel/world'
import { demandCustomer } from '../resources/customers'
import { newPrice } from '../resources/prices'
import type { startShape } from '../resources/subscription-change'
import { newSubscriptionItem } from '../resources/subscription-items'
import { newSubscription, type Subscription } from '../resources/subscriptions'
import { emit } from '../webhooks/emit'
import { declineOf } from './bank-decision'
import { draftInvoice, methodFor } from './bill'
import { collect } from './collect'
import { finalizeInvoice } from './finalize-invoice'
import { setStatus } from './set-status'
import { checkTrialEnd, putOff } from './trial'
import { voidInvoice } from './void-invoice'

type Start = z.infer<typeof startShape>

/** Whoever starts and does not pay has 23 hours to mend it. */
export const FIRST_PAYMENT_WITHIN = 23 * 3600

/** A subscription that a program starts for a customer whose card or account it holds. */
export function startSubscription(world: World, given: Start): Subscription {
  const customer = demandCustomer(world, given.customer, 'customer')
  const trialEnd = given.trial_end === 'now' ? undefined : given.trial_end
  checkTrialEnd(world, trialEnd)
  const prices = pricesOf(world, given)
  const subscription = newSubscription(world, {
    customer: customer.id,
    currency: prices[0]!.price.currency,
    metadata: mergeMetadata({}, given.metadata),
  })
  subscription.description = given.description ?? null
  Object.assign(subscription.payment_settings, given.payment_settings)
  subscription.items.data = prices.map(({ price, quantity }) =>
    newSubscriptionItem(world, subscription.id, price, quantity, subscription.start_date),
  )
  subscription.default_payment_method = given.default_payment_method ?? null
  const method = methodFor(world, subscription)
  if (given.default_payment_method && method?.customer !== customer.id)
    throw missing('PaymentMethod', given.default_payment_method, 'default_payment_method')
  const later = given.payment_behavior === 'default_incomplete'
  if (!method && !later && trialEnd === undefined)
    throw invalid(
      'This customer has no attached payment source or default payment method. Please consider adding a default payment method.',
      undefined,
      'resource_missing',
    )
  if (given.payment_behavior === 'error_if_incomplete' && method) {
    const decline = declineOf(world, method, 'first')
    if (decline)
      throw new Refusal(402, 'card_error', decline.message, {
        code: decline.code,
        decline_code: decline.reason,
      })
  }
  for (const { price } of prices) if (price.$hidden.inline) world.store.save(price)
  customer.currency = subscription.currency
  world.store.save(customer)
  if (trialEnd !== undefined) putOff(world, subscription, trialEnd)
  endAtPeriodEnd(world, subscription, given.cancel_at_period_end)
  emit(world, 'customer.subscription.created', world.store.save(subscription))
  const invoice = draftInvoice(world, subscription, 'subscription_create')
  finalizeInvoice(world, invoice)
  if (later && trialEnd === undefined) return subscription
  if (collect(world, invoice, method, 'first') === 'processing')
    setStatus(world, subscription, 'active')
  return subscription
}

function pricesOf(world: World, given: Start) {
  return given.items.map((line, index) => {
    const param = `items[${index}]`
    if (Boolean(line.price) === Boolean(line.price_data))
      throw invalid(`Exactly one of ${param}[price] and ${param}[price_data] is needed.`, param)
    const price = line.price_data
      ? newPrice(world, line.price_data, true)
      : demand(world, 'price', line.price!, `${param}[price]`)
    if (!price.recurring)
      throw invalid('The price specified is set to `type=one_time`.', `${param}[price]`)
    return { price, quantity: line.quantity ?? 1 }
  })
}

function endAtPeriodEnd(world: World, subscription: Subscription, ends = false): void {
  if (!ends) return
  subscription.cancel_at_period_end = true
  subscription.cancel_at = subscription.items.data[0]!.current_period_end
  subscription.canceled_at = world.clock.now()
}

/** The first payment never came: what was begun is over, and nothing is owed for it. */
export function expireStart(world: World, subscription: Subscription): void {
  const invoice = world.store.get('invoice', subscription.latest_invoice)
  if (invoice?.status === 'open') voidInvoice(world, invoice)
  setStatus(world, subscription, 'incomplete_expired')
}
