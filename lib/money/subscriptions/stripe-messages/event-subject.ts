import type { StripeEvent } from '../stripe'
import { idOf } from '../stripe-values'

/** What an event is about, as far as it says itself. Pure. Only ids are read from it: the rest is fetched afresh. */
export type About = { objectId?: string; customerId?: string }

type Thing = {
  id?: string
  object?: string
  customer?: string | { id: string } | null
}
type Before = { customer?: string | null }

export function eventSubject(event: Pick<StripeEvent, 'data'>): About {
  const thing = (event.data?.object ?? {}) as Thing
  // A card that was taken away says only whose it was.
  const before = (event.data?.previous_attributes ?? {}) as Before
  const customerId = thing.object === 'customer' ? thing.id : idOf(thing.customer)
  return { objectId: thing.id, customerId: customerId ?? before.customer ?? undefined }
}

/** Where an event goes: to a customer's dues, to the payouts, or away because it concerns neither. */
export type EventRoute = 'dues' | 'payouts' | 'away'

const elsewhere = ['charge.dispute.', 'charge.refund.', 'refund.', 'mandate.', 'payment_method.']

export function wayOf(type: string, customerId: string | undefined): EventRoute {
  if (type.startsWith('payout.')) return 'payouts'
  return customerId || elsewhere.some((kind) => type.startsWith(kind)) ? 'dues' : 'away'
}
