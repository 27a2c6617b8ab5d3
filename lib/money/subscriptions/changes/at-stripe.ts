import 'server-only'
import { bandOf } from '../bands'
import { lineFor } from '../checkout/prices'
import { isLive } from '../mirror/mirror'
import { askStripe, type StripeSubscription, type SubscriptionUpdate } from '../stripe'
import { idOf } from '../stripe-values'
import type { ChangeRequest, Terms } from './change-requests'

const seconds = (at: Date) => Math.floor(at.getTime() / 1000)

/**
 * Makes a change at Stripe, once, however often it is tried: what is so already is left alone, and the key is made from our
 * own row. Throws what Stripe answers.
 */
export async function makeAtStripe(
  changeId: string,
  request: ChangeRequest,
  subscriptionId: string,
) {
  const held = await askStripe((stripe) => stripe.subscriptions.retrieve(subscriptionId))
  if (isSoAlready(held, request)) return
  const once = { idempotencyKey: `change/${changeId}` }
  // Whoever owes something and stops is asked for no more: there is no paid time to wait for.
  if (request.kind === 'cancel' && ['past_due', 'unpaid'].includes(held.status)) {
    await askStripe((stripe) => stripe.subscriptions.cancel(held.id, {}, once))
    return
  }
  const update = await updateFor(held, request)
  await askStripe((stripe) => stripe.subscriptions.update(held.id, update, once))
}

function isSoAlready(held: StripeSubscription, request: ChangeRequest): boolean {
  switch (request.kind) {
    case 'terms':
      return isAt(held, request)
    case 'break':
      return held.pause_collection?.resumes_at === seconds(request.breakUntil)
    case 'end-break':
      return held.pause_collection === null
    case 'cancel':
      return held.cancel_at_period_end || held.status === 'canceled'
    case 'keep':
      return isLive(held) && !held.cancel_at_period_end
  }
}

function isAt(held: StripeSubscription, { band, amountPence, interval }: Terms): boolean {
  const price = held.items.data[0]?.price
  return (
    bandOf(idOf(price?.product) ?? '') === band &&
    price?.unit_amount === amountPence &&
    price.recurring?.interval === interval
  )
}

async function updateFor(
  held: StripeSubscription,
  request: ChangeRequest,
): Promise<SubscriptionUpdate> {
  switch (request.kind) {
    case 'terms':
      return termsFor(held, request)
    case 'break':
      return {
        pause_collection: { behavior: 'void', resumes_at: seconds(request.breakUntil) },
      }
    case 'end-break':
      return { pause_collection: '' }
    case 'cancel':
      return { cancel_at_period_end: true }
    case 'keep':
      return { cancel_at_period_end: false }
  }
}

/**
 * Nobody pays twice for the same time. With the same interval the new price counts from the next payment on. Another
 * interval would make Stripe begin a new period today, so it waits until what is paid for runs out, as what Stripe calls a
 * trial.
 */
export async function termsFor(held: StripeSubscription, { band, amountPence, interval }: Terms) {
  const item = held.items.data[0]!
  const line = await lineFor(band, interval, amountPence)
  const waits = held.status === 'trialing' || item.price.recurring?.interval !== interval
  return {
    items: [{ id: item.id, ...line }],
    proration_behavior: 'none' as const,
    ...(waits && { trial_end: item.current_period_end }),
  }
}
