/** The inbox as the treasurer reads it. Pure. */
export const eventStates = ['waiting', 'failed', 'processed', 'all'] as const
export type EventFilter = (typeof eventStates)[number]

export const stateInWords: Record<string, string> = {
  received: 'Waiting',
  failed: 'Failed',
  processed: 'Read',
}

/** What an event is about, by the first word of its type. */
export const families: Record<string, string> = {
  checkout: 'Payment pages',
  customer: 'Customers and subscriptions',
  invoice: 'Invoices',
  charge: 'Charges and disputes',
  refund: 'Refunds',
  payment_intent: 'Payment attempts',
  payment_method: 'Cards and bank accounts',
  mandate: 'Mandates',
  payout: 'Payouts',
}

export function isEventId(text: string): boolean {
  return /^evt_\w{1,200}$/.test(text)
}

/** The ids that came along with an event: to find the same things at Stripe. Nothing else of it is shown. */
export function pointersIn(payload: unknown): [string, string][] {
  const { data, request, api_version } = (payload ?? {}) as Payload
  const thing = data?.object ?? {}
  const found = [...Object.entries(thing), ['subscription', subscriptionOf(thing)] as const].filter(
    (entry): entry is [string, string] => {
      const [name, value] = entry
      return typeof value === 'string' && shown.has(name) && /^[a-z]{2,10}_\w{1,250}$/.test(value)
    },
  )
  const more = Object.entries({ request: request?.id, api_version })
  return [...found, ...more.filter((entry): entry is [string, string] => !!entry[1])]
}

/** Invoices say in a place of their own what they are for. */
function subscriptionOf(thing: Thing) {
  return thing.parent?.subscription_details?.subscription
}

type Thing = {
  [name: string]: unknown
  parent?: { subscription_details?: { subscription?: unknown } | null } | null
}

type Payload = {
  data?: { object?: Thing }
  request?: { id?: string | null } | null
  api_version?: string | null
}

const shown = new Set([
  'id',
  'customer',
  'subscription',
  'invoice',
  'latest_invoice',
  'charge',
  'latest_charge',
  'payment_intent',
  'payment_method',
  'balance_transaction',
])
