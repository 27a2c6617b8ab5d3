import 'server-only'
import { and, eq, isNull } from 'drizzle-orm'
import { database } from '@/db/client'
import { checkouts } from '@/db/schema/money/checkouts'
import { subscriptions } from '@/db/schema/money/subscriptions'
import type { Actor } from '@/lib/kernel/actor'
import { hashOf } from '@/lib/kernel/ids'
import { Refusal } from '@/lib/kernel/refusals'
import { isLive } from '../mirror/mirror'
import { syncCustomer } from '../mirror/sync-customer'
import { askStripe } from '../stripe'
import { idOf } from '../stripe-values'
import type { Visit } from './open-checkout'
import { openPage } from './open-page'

/**
 * First our row, then Stripe under a key made from that row, then what Stripe answered: cut off anywhere in between, the
 * next press goes on with the same visit, so that nobody can pay twice. No transaction waits for Stripe.
 */
export async function goToCheckout(
  actor: Actor,
  open: () => Promise<Visit>,
  paidPage: string,
  backPage: string,
): Promise<string> {
  for (let attempt = 1; attempt <= 3; attempt += 1) {
    const visit = await open()
    const customer = await customerFor(visit)
    const { stripeSessionId } = visit.checkout
    const url = stripeSessionId
      ? await goOn(actor, stripeSessionId, customer, paidPage)
      : await openPage(visit, customer, paidPage, backPage)
    if (url) return url
  }
  throw new Refusal('moved-meanwhile')
}

/** A visit that Stripe knows: still open; paid, or on its way; or over without a payment, when there is a new one to begin. */
async function goOn(actor: Actor, sessionId: string, customerId: string, paidPage: string) {
  const session = await askStripe((stripe) => stripe.checkout.sessions.retrieve(sessionId))
  if (session.status === 'open' && session.url) return session.url
  if (session.status === 'complete') {
    await syncCustomer(actor, { customerId })
    if (await continues(idOf(session.subscription))) {
      return paidPage.replace('{CHECKOUT_SESSION_ID}', sessionId)
    }
  }
  await database()
    .update(checkouts)
    .set({ state: 'expired' })
    .where(and(eq(checkouts.stripeSessionId, sessionId), eq(checkouts.state, 'open')))
  return undefined
}

/** A first bank debit that came back unpaid has ended what it was for. */
async function continues(subscriptionId: string | undefined) {
  if (!subscriptionId) return false
  return isLive(await askStripe((stripe) => stripe.subscriptions.retrieve(subscriptionId)))
}

/** Stripe learns an address, a name and an id that means nothing elsewhere: no date of birth, no reason for a band. */
async function customerFor({ subscription, payer }: Visit): Promise<string> {
  if (subscription.stripeCustomerId) return subscription.stripeCustomerId
  const { email, name, personId } = payer
  const key = `customer/${subscription.id}/${hashOf(`${email}/${name}`).slice(0, 16)}`
  const customer = await askStripe((stripe) =>
    stripe.customers.create(
      { email: email ?? undefined, name, metadata: { person: personId } },
      { idempotencyKey: key },
    ),
  )
  const row = eq(subscriptions.id, subscription.id)
  await database()
    .update(subscriptions)
    .set({ stripeCustomerId: customer.id })
    .where(and(row, isNull(subscriptions.stripeCustomerId)))
  const [kept] = await database().select().from(subscriptions).where(row)
  return kept?.stripeCustomerId ?? customer.id
}
