import 'server-only'
import { and, eq, inArray } from 'drizzle-orm'
import { database } from '@/db/client'
import { ledgerEntries } from '@/db/schema/ledger'
import { subscriptions } from '@/db/schema/subscriptions'
import { fetchTruth, type Truth } from '@/lib/subscriptions/mirror/truth'
import { ask, isMissing } from '@/lib/subscriptions/stripe'

export type WholeTruth = Truth & { customerIsGone: boolean }

/**
 * What Stripe says about a customer. Before anything counts as missing there it is asked for by its own id: Stripe keeps
 * what was paid when a customer is deleted, but no longer lists it under their name.
 */
export async function fetchWholeTruth(given: {
  personId: string
  customerId: string
  listed: boolean
}): Promise<WholeTruth> {
  const truth = copyOf(await fetchTruth(given.customerId))
  for (const id of await subscriptionsNotIn(truth, given)) {
    const found = await orMissing((stripe) => stripe.subscriptions.retrieve(id))
    if (!found) continue
    truth.subscriptions.push(found)
    if (truth.invoices.some((one) => one.parent?.subscription_details?.subscription === id))
      continue
    const asked = { subscription: id, limit: 100, expand: ['data.payments'] }
    truth.invoices.push(...(await ask((stripe) => stripe.invoices.list(asked))).data)
  }
  for (const id of await chargesNotIn(truth, given.personId)) {
    const asked = { expand: ['refunds', 'balance_transaction'] }
    const found = await orMissing((stripe) => stripe.charges.retrieve(id, asked))
    if (!found) continue
    truth.charges.push(found)
    const disputes = await ask((stripe) => stripe.disputes.list({ charge: id, limit: 100 }))
    truth.disputes.push(...disputes.data)
  }
  return { ...truth, customerIsGone: !given.listed && (await isGone(given.customerId)) }
}

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

async function isGone(customerId: string) {
  const customer = await orMissing((stripe) => stripe.customers.retrieve(customerId))
  return !customer || 'deleted' in customer
}

async function orMissing<Found>(question: Parameters<typeof ask<Found>>[0]) {
  try {
    return await ask(question)
  } catch (error) {
    if (isMissing(error)) return undefined
    throw error
  }
}

type Whose = { personId: string; customerId: string }

async function subscriptionsNotIn(truth: Truth, { personId, customerId }: Whose) {
  const rows = await database()
    .select({ id: subscriptions.stripeSubscriptionId })
    .from(subscriptions)
    .where(
      and(eq(subscriptions.personId, personId), eq(subscriptions.stripeCustomerId, customerId)),
    )
  const known = new Set(truth.subscriptions.map(({ id }) => id))
  return rows.flatMap(({ id }) => (id && !known.has(id) ? id : []))
}

async function chargesNotIn(truth: Truth, personId: string) {
  const entries = await database()
    .select({ id: ledgerEntries.sourceKey })
    .from(ledgerEntries)
    .where(and(eq(ledgerEntries.personId, personId), inArray(ledgerEntries.kind, ['payment'])))
  const known = new Set(truth.charges.map(({ id }) => id))
  return entries.flatMap(({ id }) => (known.has(id) ? [] : id))
}
