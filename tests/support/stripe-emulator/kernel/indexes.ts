import type { Kind, Records } from './records'

type Read<K extends Kind> = (record: Records[K]) => string | null | undefined

/** By what the objects of each kind are looked up, so that a customer's are found without walking through everybody's. */
export const indexes: { [K in Kind]?: Record<string, Read<K>> } = {
  balance_transaction: {
    payout: (row) => row.$hidden?.payout,
    source: (row) => row.source,
    standing: (row) =>
      row.$hidden?.payout ? 'paid out' : row.status === 'pending' ? 'pending' : 'open',
  },
  'billing_portal.session': { key: (row) => row.url.split('/').at(-1) },
  charge: { customer: (row) => row.customer, payment_intent: (row) => row.payment_intent },
  'checkout.session': {
    customer: (row) => row.customer,
    invoice: (row) => row.invoice,
    subscription: (row) => row.subscription,
  },
  customer: { email: (row) => row.email, test_clock: (row) => row.test_clock },
  dispute: { charge: (row) => row.charge, payment_intent: (row) => row.payment_intent },
  invoice: {
    customer: (row) => row.customer,
    subscription: (row) => row.parent.subscription_details.subscription,
  },
  invoice_payment: {
    invoice: (row) => row.invoice,
    payment_intent: (row) => row.payment.payment_intent,
  },
  mandate: { payment_method: (row) => row.payment_method },
  payment_intent: { customer: (row) => row.customer },
  payment_method: { customer: (row) => row.customer },
  price: { lookup_key: (row) => row.lookup_key, product: (row) => row.product },
  refund: { charge: (row) => row.charge, payment_intent: (row) => row.payment_intent },
  subscription: { customer: (row) => row.customer },
}

/** One way to look objects up: which of them have a value, in the order in which they came into the world. */
export class Index {
  readonly read: (record: never) => string | null | undefined
  private readonly held = new Map<string, string>()
  private readonly places = new Map<string, Set<string>>()

  constructor(read: (record: never) => string | null | undefined) {
    this.read = read
  }

  put(record: { id: string }): void {
    const value = this.read(record as never)
    if (this.held.get(record.id) === value) return
    this.drop(record.id)
    if (value === null || value === undefined) return
    this.held.set(record.id, value)
    const place = this.places.get(value) ?? new Set()
    this.places.set(value, place.add(record.id))
  }

  drop(id: string): void {
    const value = this.held.get(id)
    if (value === undefined) return
    this.held.delete(id)
    const place = this.places.get(value)!
    place.delete(id)
    if (place.size === 0) this.places.delete(value)
  }

  with(value: string): Iterable<string> {
    return this.places.get(value) ?? []
  }
}
