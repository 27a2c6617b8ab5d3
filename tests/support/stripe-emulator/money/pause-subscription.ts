import type { z } from 'zod'
import { invalid } from '../kernel/refusal'
import type { World } from '../kernel/world'
import type { pauseShape, resumeShape } from '../resources/subscription-change'
import type { Subscription } from '../resources/subscriptions'
import { emit } from '../webhooks/emit'
import { draftInvoice, methodFor } from './bill'
import { collect } from './collect'
import { finalizeInvoice } from './finalize-invoice'
import { beginNextPeriod } from './renew'
import { setStatus } from './set-status'
import { beginToday } from './trial'

/** No invoices and no new periods until it is resumed. Nothing is given back for the time that was paid. */
export function pauseSubscription(
  world: World,
  subscription: Subscription,
  given: z.infer<typeof pauseShape>,
): Subscription {
  if (given.bill_for?.unused_time_from?.type !== 'none')
    throw invalid(
      "The emulator does not prorate: pass bill_for[unused_time_from][type] 'none'.",
      'bill_for',
    )
  if (!['active', 'past_due', 'trialing'].includes(subscription.status))
    throw invalid(`A subscription that is ${subscription.status} cannot be paused.`)
  subscription.status_details = {
    paused: {
      subscription: { type: 'pause_requested' },
      transitioned_at: world.clock.now(),
      type: 'subscription',
    },
  }
  setStatus(world, subscription, 'paused')
  emit(world, 'customer.subscription.paused', subscription)
  return subscription
}

/** A new period begins today and is due at once, or the old rhythm goes on with the next period. */
export function resumeSubscription(
  world: World,
  subscription: Subscription,
  given: z.infer<typeof resumeShape>,
): Subscription {
  if (subscription.status !== 'paused') throw invalid('Only a paused subscription can be resumed.')
  if (given.billing_cycle_anchor?.type === 'unchanged') {
    if (given.proration_behavior !== 'none')
      throw invalid(
        "The emulator does not prorate: pass proration_behavior 'none'.",
        'proration_behavior',
      )
    while (subscription.items.data[0]!.current_period_end <= world.clock.now())
      beginNextPeriod(subscription)
    setStatus(world, subscription, 'active')
    return subscription
  }
  beginToday(world, subscription)
  const invoice = draftInvoice(world, subscription, 'subscription_update')
  finalizeInvoice(world, invoice)
  subscription.$hidden.resuming = invoice.id
  if (given.payment_behavior !== 'resume_on_payment_success')
    setStatus(world, subscription, 'active')
  collect(world, invoice, methodFor(world, subscription), 'later')
  return subscription
}
