import 'server-only'
import {
  askStripe,
  isMissing,
  type StripeCharge,
  type StripeClient,
  type StripeDispute,
  type StripeInvoice,
  type StripeMandate,
  type StripePaymentIntent,
  type StripeSubscription,
} from '../stripe'
import { idOf } from '../stripe-values'

/** What Stripe knows about one customer at this moment. Everything we store about dues is copied from here, never from an event. */
export type Truth = {
  subscriptions: StripeSubscription[]
  invoices: StripeInvoice[]
  charges: StripeCharge[]
  disputes: StripeDispute[]
  /** The attempts at what is still owed: whether the bank waits for a word of the payer. */
  intents: StripePaymentIntent[]
  /** What lets us collect from the bank accounts in use. */
  mandates: StripeMandate[]
}

const everything = { limit: 10_000 }
const nothing: Truth = {
  subscriptions: [],
  invoices: [],
  charges: [],
  disputes: [],
  intents: [],
  mandates: [],
}

export async function fetchStripeCustomer(customer: string): Promise<Truth> {
  return askStripe(async (stripe) => {
    try {
      // Charges first: what a charge paid for is there by then. The other way round a payment that is made meanwhile
      // would be entered without its subscription, and nobody would get a receipt.
      const charges = await stripe.charges
        .list({ customer, limit: 100, expand: ['data.refunds', 'data.balance_transaction'] })
        .autoPagingToArray(everything)
      const [subscriptions, invoices] = await Promise.all([
        stripe.subscriptions
          .list({ customer, status: 'all', limit: 100, expand: ['data.default_payment_method'] })
          .autoPagingToArray(everything),
        stripe.invoices
          .list({ customer, limit: 100, expand: ['data.payments'] })
          .autoPagingToArray(everything),
      ])
      const [disputes, intents, mandates] = await Promise.all([
        disputesOf(stripe, charges),
        intentsOf(stripe, invoices),
        mandatesOf(stripe, subscriptions, charges),
      ])
      return { subscriptions, invoices, charges, disputes, intents, mandates }
    } catch (error) {
      // Deleted at Stripe: there is nothing more to copy, and what we know stays.
      if (isMissing(error)) return nothing
      throw error
    }
  })
}

async function disputesOf(stripe: StripeClient, charges: StripeCharge[]) {
  const disputed = charges.filter((charge) => charge.disputed)
  const lists = disputed.map(({ id }) => stripe.disputes.list({ charge: id, limit: 100 }))
  return (await Promise.all(lists)).flatMap((list) => list.data)
}

function intentsOf(stripe: StripeClient, invoices: StripeInvoice[]) {
  const owed = invoices.filter((invoice) => invoice.status === 'open' && invoice.attempted)
  const ids = owed
    .flatMap((invoice) => invoice.payments?.data ?? [])
    .map((tie) => idOf(tie.payment.payment_intent))
    .filter((id) => id !== undefined)
  return Promise.all(ids.map((id) => stripe.paymentIntents.retrieve(id)))
}

/** A mandate is named by the charges that were made on it. */
function mandatesOf(
  stripe: StripeClient,
  subscriptions: StripeSubscription[],
  charges: StripeCharge[],
) {
  const running = subscriptions.filter((one) => one.status !== 'canceled')
  const inUse = new Set(running.map((one) => idOf(one.default_payment_method)))
  const ids = charges
    .filter((charge) => inUse.has(charge.payment_method ?? undefined))
    .map((charge) => charge.payment_method_details?.bacs_debit?.mandate)
    .filter((id) => typeof id === 'string')
  return Promise.all([...new Set(ids)].map((id) => stripe.mandates.retrieve(id)))
}
