import { lineItemsOf } from '../resources/checkout-line-items'
import { paymentsOf } from '../resources/invoice-payments'
import { inner } from './lists'
import type { AnyRecord, Kind } from './records'
import { invalid } from './refusal'
import type { World } from './world'

type Json = { [key: string]: unknown }

/** Which fields of which objects hold an id that can be unfolded, and into what. */
const ids: { [kind in Kind]?: Record<string, Kind> } = {
  balance_transaction: { source: 'charge' },
  'billing_portal.session': {
    configuration: 'billing_portal.configuration',
  },
  charge: {
    balance_transaction: 'balance_transaction',
    customer: 'customer',
    payment_intent: 'payment_intent',
  },
  'checkout.session': { customer: 'customer', invoice: 'invoice', subscription: 'subscription' },
  customer: {
    'invoice_settings.default_payment_method': 'payment_method',
    test_clock: 'test_helpers.test_clock',
  },
  dispute: { charge: 'charge', payment_intent: 'payment_intent' },
  invoice: {
    customer: 'customer',
    'parent.subscription_details.subscription': 'subscription',
  },
  invoice_payment: { invoice: 'invoice', 'payment.payment_intent': 'payment_intent' },
  mandate: { payment_method: 'payment_method' },
  payment_intent: {
    customer: 'customer',
    latest_charge: 'charge',
    payment_method: 'payment_method',
  },
  payment_method: { customer: 'customer' },
  payout: {
    balance_transaction: 'balance_transaction',
    failure_balance_transaction: 'balance_transaction',
  },
  price: { product: 'product' },
  refund: {
    failure_balance_transaction: 'balance_transaction',
    balance_transaction: 'balance_transaction',
    charge: 'charge',
    customer: 'customer',
    payment_intent: 'payment_intent',
    payment_method: 'payment_method',
  },
  subscription: {
    customer: 'customer',
    default_payment_method: 'payment_method',
    latest_invoice: 'invoice',
    test_clock: 'test_helpers.test_clock',
  },
}

/** Fields that are left out unless somebody asks. */
const onRequest: Record<string, (world: World, id: string) => unknown> = {
  'charge.refunds': (world, id) =>
    inner(`/v1/charges/${id}/refunds`, world.store.where('refund', { charge: id }).reverse()),
  'checkout.session.line_items': (world, id) =>
    lineItemsOf(
      world.store.get('checkout.session', id)!,
      (product) => world.store.get('product', product)!.name,
    ),
  'customer.subscriptions': (world, id) =>
    inner(
      `/v1/customers/${id}/subscriptions`,
      world.store

        .where('subscription', { customer: id })
        .filter((row) => row.status !== 'canceled')
        .reverse(),
    ),
  'invoice.payments': (world, id) =>
    inner(`/v1/invoices/${id}/payments`, paymentsOf(world, world.store.get('invoice', id)!)),
}

const DEEPEST = 4

/** Unfolds ids into objects, along each path that was asked for, in a copy of the answer. */
export function expand(world: World, answer: object, paths: string[]): object {
  if (paths.length === 0) return answer
  const copy = structuredClone(answer) as Json
  for (const path of paths) {
    const steps = path.split('.')
    if (steps.length > DEEPEST && !(path.startsWith('data.') && steps.length <= DEEPEST + 1))
      throw invalid(
        `You cannot expand more than ${DEEPEST} levels of a property. Property: ${path}`,
        'expand',
      )
    unfold(world, copy, { owner: copy, steps, path, reached: '' })
  }
  return copy
}

/** How far a path has been followed: `reached` counts from the last object that has a kind, its owner. */
type Walk = { owner: Json; steps: string[]; path: string; reached: string }

function unfold(world: World, node: Json, { owner, steps, path, reached }: Walk): void {
  const [step, ...rest] = steps
  if (step === undefined) return
  const field = reached ? `${reached}.${step}` : step
  const kind = owner.object as Kind
  const make = onRequest[`${kind}.${field}`]
  if (make && node[step] === undefined) node[step] = structuredClone(make(world, node.id as string))
  const held = node[step]
  const target = ids[kind]?.[field]
  if (target && typeof held === 'string')
    node[step] = structuredClone(lookUp(world, target, held) ?? held)
  else if (!target && !make && (typeof held !== 'object' || held === null))
    throw invalid(`This property cannot be expanded (${path}).`, 'expand')
  const next = node[step]
  const parts = (Array.isArray(next) ? next : [next]) as Json[]
  for (const part of parts.filter((one) => typeof one === 'object' && one !== null)) {
    const fresh = Array.isArray(next) || 'object' in part
    unfold(world, part, {
      owner: fresh ? part : owner,
      steps: rest,
      path,
      reached: fresh ? '' : field,
    })
  }
}

/** A balance transaction can come from more than one kind of thing. */
function lookUp(world: World, kind: Kind, id: string): AnyRecord | undefined {
  const others: Kind[] = kind === 'charge' ? ['charge', 'refund', 'dispute', 'payout'] : [kind]
  return others.map((other) => world.store.get(other, id)).find(Boolean)
}
