import 'server-only'
import {
  fetchStripeCustomer,
  type Truth,
} from '@/lib/money/subscriptions/mirror/fetch-stripe-customer'
import { askStripe, isMissing } from '@/lib/money/subscriptions/stripe'
import type { OurRecords } from './our-records'

export type StripeHistory = Truth & { customerIsGone: boolean }

/**
 * What Stripe says about a customer. Before anything counts as missing there it is asked for by its own id: Stripe keeps
 * what was paid when a customer is deleted, but no longer lists it under their name.
 */
export async function fetchStripeHistory(given: {
  customerId: string
  /** Whether Stripe's list of customers has it. */
  listed: boolean
  had: OurRecords
}): Promise<StripeHistory> {
  const { customerId, listed, had } = given
  const truth = copyOf(await fetchStripeCustomer(customerId))
  const theirs = had.rows.filter((row) => row.stripeCustomerId === customerId)
  for (const id of missingIn(
    truth.subscriptions,
    theirs.map((row) => row.stripeSubscriptionId),
  )) {
    const found = await orMissing((stripe) => stripe.subscriptions.retrieve(id))
    if (!found) continue
    truth.subscriptions.push(found)
    const asked = { subscription: id, limit: 100, expand: ['data.payments'] }
    const { data } = await askStripe((stripe) => stripe.invoices.list(asked))
    truth.invoices.push(...data.filter((one) => !truth.invoices.some(({ id }) => id === one.id)))
  }
  const payments = had.entries.filter((entry) => entry.kind === 'payment')
  for (const id of missingIn(
    truth.charges,
    payments.map((entry) => entry.sourceKey),
  )) {
    const asked = { expand: ['refunds', 'balance_transaction'] }
    const found = await orMissing((stripe) => stripe.charges.retrieve(id, asked))
    if (!found) continue
    truth.charges.push(found)
    const disputes = await askStripe((stripe) => stripe.disputes.list({ charge: id, limit: 100 }))
    truth.disputes.push(...disputes.data)
  }
  return { ...truth, customerIsGone: !listed && (await isGone(customerId)) }
}

/** Added to below; what `fetchStripeCustomer` answers is its own. */
function copyOf(truth: Truth): Truth {
  const { subscriptions, invoices, charges, disputes } = truth
  return {
    ...truth,
    subscriptions: [...subscriptions],
    invoices: [...invoices],
    charges: [...charges],
    disputes: [...disputes],
  }
}

function missingIn(there: { id: string }[], ids: (string | null)[]): string[] {
  const known = new Set(there.map(({ id }) => id))
  return ids.filter((id) => id !== null).filter((id) => !known.has(id))
}

async function isGone(customerId: string) {
  const customer = await orMissing((stripe) => stripe.customers.retrieve(customerId))
  return !customer || 'deleted' in customer
}

async function orMissing<Found>(question: Parameters<typeof askStripe<Found>>[0]) {
  try {
    return await askStripe(question)
  } catch (error) {
    if (isMissing(error)) return undefined
    throw error
  }
}
