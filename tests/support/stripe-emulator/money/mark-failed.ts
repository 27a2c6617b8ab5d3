import type { World } from '../kernel/world'
import type { Charge } from '../resources/charges'
import type { Invoice } from '../resources/invoices'
import type { PaymentIntent } from '../resources/payment-intents'
import { emit } from '../webhooks/emit'
import type { Decline } from './bank-decision'
import { cancelSubscription } from './cancel-subscription'
import { setStatus } from './set-status'

/** The money did not come: another attempt is planned, or after the last one the subscription ends. */
export function markFailed(
  world: World,
  invoice: Invoice,
  intent: PaymentIntent,
  charge: Charge | null,
  decline: Decline | null,
): 'failed' {
  if (charge && decline) refuse(world, intent, charge, decline)
  const subscription = world.store.get(
    'subscription',
    invoice.parent.subscription_details.subscription,
  )
  const retried =
    invoice.billing_reason !== 'subscription_create' || subscription?.status !== 'incomplete'
  const wait = world.settings.retry_days[invoice.attempt_count - 1]
  const again = invoice.auto_advance && retried && wait !== undefined
  const kept = invoice.$hidden.kept_plan
  invoice.next_payment_attempt = again ? world.clock.now() + wait * 86_400 : null
  if (kept) invoice.next_payment_attempt = kept.at
  world.store.save(invoice)
  emit(world, 'invoice.payment_failed', invoice)
  if (!subscription || !retried || subscription.status === 'canceled') return 'failed'
  if (
    subscription.latest_invoice === invoice.id &&
    !['trialing', 'paused'].includes(subscription.status)
  )
    setStatus(world, subscription, 'past_due')
  if (!again && !kept && invoice.auto_advance)
    cancelSubscription(world, subscription, 'payment_failed')
  return 'failed'
}

function refuse(world: World, intent: PaymentIntent, charge: Charge, decline: Decline): void {
  charge.status = 'failed'
  charge.failure_code = decline.code
  charge.failure_message = decline.message
  intent.status = 'requires_payment_method'
  intent.$hidden.settles_at = null
  intent.last_payment_error = {
    charge: charge.id,
    code: decline.code,
    decline_code: decline.reason,
    message: decline.message,
    payment_method: JSON.parse(
      JSON.stringify(world.store.get('payment_method', charge.payment_method)),
    ),
    type: 'card_error',
  }
  intent.payment_method = null
  emit(world, 'charge.failed', world.store.save(charge))
  emit(world, 'payment_intent.payment_failed', world.store.save(intent))
}
