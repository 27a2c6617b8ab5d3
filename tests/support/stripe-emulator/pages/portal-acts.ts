import { Refusal } from '../kernel/refusal'
import type { World } from '../kernel/world'
import { attach } from '../money/attach'
import { declineOf } from '../money/bank-decision'
import { cancelSubscription } from '../money/cancel-subscription'
import { changeSubscription } from '../money/change-subscription'
import { payByRequest } from '../money/pay-by-request'
import type { Customer } from '../resources/customers'
import { feedback } from '../resources/subscription-change'
import type { Subscription } from '../resources/subscriptions'
import { emit } from '../webhooks/emit'
import type { Problems } from './form'
import { declineProblem, readPayment } from './payment-form'
import type { Visit } from './portal'

export const TYPES = ['card', 'bacs_debit']

export const subscriptionsOf = (world: World, customer: Customer) =>
  world.store
    .where('subscription', { customer: customer.id })
    .filter((row) => !['canceled', 'incomplete_expired'].includes(row.status))

/** What the page does not offer is not done either, whoever sends the form. */
export function perform(visit: Visit, act: string | undefined): Problems {
  const { world, customer, features, session, typed } = visit
  const only = session.$hidden.flow_done ? undefined : session.flow?.type
  try {
    if (act === 'method' && features.payment_method_update.enabled)
      return only && only !== 'payment_method_update' ? {} : changeMethod(visit)
    const subscription = subscriptionsOf(world, customer).find(
      ({ id }) => id === typed.subscription,
    )
    const ending = features.subscription_cancel.enabled && only !== 'payment_method_update'
    if (subscription && ending && act === 'cancel') end(visit, subscription)
    if (subscription && ending && act === 'keep' && !only)
      changeSubscription(world, subscription, { cancel_at_period_end: false })
    const invoice = world.store.get('invoice', typed.invoice)
    if (act === 'pay' && !only && invoice?.customer === customer.id && invoice.status === 'open')
      payByRequest(world, invoice, {})
    return {}
  } catch (refusal) {
    if (refusal instanceof Refusal) return { invoices: refusal.message }
    throw refusal
  }
}

function end({ world, features, typed }: Visit, subscription: Subscription): void {
  const { options } = features.subscription_cancel.cancellation_reason
  const reason = feedback.safeParse(typed.feedback).data
  const details = {
    ...(typed.comment?.trim() ? { comment: typed.comment.trim().slice(0, 1000) } : {}),
    ...(reason && options.includes(reason) ? { feedback: reason } : {}),
  }
  if (features.subscription_cancel.mode === 'immediately') {
    Object.assign(subscription.cancellation_details, details)
    cancelSubscription(world, subscription, 'cancellation_requested')
  } else
    changeSubscription(world, subscription, {
      cancel_at_period_end: true,
      cancellation_details: details,
    })
}

function changeMethod({ world, customer, typed }: Visit): Problems {
  const holder = { email: customer.email, name: typed.name?.trim() || customer.name }
  const { method, problems } = readPayment(world, typed, holder, TYPES)
  if (!method) return problems
  const decline = declineOf(world, method, 'first')
  if (decline) return declineProblem(decline)
  attach(world, method, customer.id)
  const { default_payment_method } = customer.invoice_settings
  customer.invoice_settings.default_payment_method = method.id
  emit(world, 'customer.updated', world.store.save(customer), {
    invoice_settings: { default_payment_method },
  })
  for (const subscription of subscriptionsOf(world, customer))
    changeSubscription(world, subscription, { default_payment_method: method.id })
  return {}
}
