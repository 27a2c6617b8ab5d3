import 'server-only'
import { and, eq, inArray, isNull } from 'drizzle-orm'
import { database } from '@/db/client'
import { checkouts, subscriptions } from '@/db/schema/subscriptions'
import type { Actor } from '@/lib/kernel/actor'
import { siteUrl } from '@/lib/kernel/env'
import { hashOf } from '@/lib/kernel/ids'
import { assertWithinLimit } from '@/lib/kernel/rate-limits'
import { Refusal } from '@/lib/kernel/refusals'
import type { Band, Interval } from '@/lib/organisation'
import { idOf, isLive } from '../mirror/mirror'
import { syncCustomer } from '../mirror/sync-customer'
import { ask } from '../stripe'
import { openCheckout, type Visit } from './open-checkout'
import { lineFor } from './prices'

/** Leads somebody to Stripe's payment page for the first time and answers its address. */
export async function startCheckout(actor: Actor, input: { personId: string }): Promise<string> {
  await assertWithinLimit('checkout by person', input.personId)
  return leadToCheckout(
    actor,
    () => openCheckout(actor, input),
    siteUrl('/membership/dues/thanks?session_id={CHECKOUT_SESSION_ID}'),
    siteUrl('/membership/dues?back=1'),
  )
}

/**
 * First our row, then Stripe under a key made from that row, then what Stripe answered: cut off anywhere in between, the
 * next press goes on with the same visit, so that nobody can pay twice. No transaction waits for Stripe.
 */
export async function leadToCheckout(
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
      : await begin(visit, customer, paidPage, backPage)
    if (url) return url
  }
  throw new Refusal('moved-meanwhile')
}

/** Stripe learns an address, a name and an id that means nothing elsewhere: no date of birth, no reason for a band. */
async function customerFor({ subscription, payer }: Visit): Promise<string> {
  if (subscription.stripeCustomerId) return subscription.stripeCustomerId
  const { email, name, personId } = payer
  const key = `customer/${subscription.id}/${hashOf(`${email}/${name}`).slice(0, 16)}`
  const customer = await ask((stripe) =>
    stripe.customers.create(
      { email, name, metadata: { person: personId } },
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

/** A visit that Stripe knows: still open; paid, or on its way; or over without a payment, when there is a new one to begin. */
async function goOn(actor: Actor, sessionId: string, customerId: string, paidPage: string) {
  const session = await ask((stripe) => stripe.checkout.sessions.retrieve(sessionId))
  if (session.status === 'open' && session.url) return session.url
  if (session.status === 'complete') {
    await syncCustomer(actor, { customerId })
    if (await goesOn(idOf(session.subscription))) {
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
async function goesOn(subscriptionId: string | undefined) {
  if (!subscriptionId) return false
  return isLive(await ask((stripe) => stripe.subscriptions.retrieve(subscriptionId)))
}

async function begin(
  { subscription, checkout }: Visit,
  customer: string,
  paidPage: string,
  backPage: string,
) {
  const { band, interval, amountPence } = subscription
  const line = await lineFor(band as Band, interval as Interval, amountPence)
  const session = await ask((stripe) =>
    stripe.checkout.sessions.create(
      {
        mode: 'subscription',
        customer,
        client_reference_id: subscription.id,
        allowed_payment_method_types: ['card', 'bacs_debit'],
        line_items: [line],
        subscription_data: { metadata: { subscription: subscription.id } },
        success_url: paidPage,
        cancel_url: backPage,
      },
      // Whoever comes by another link comes back by that one, and Stripe takes a key for one request only.
      { idempotencyKey: `checkout/${checkout.id}/${hashOf(backPage).slice(0, 16)}` },
    ),
  )
  const kept = await database()
    .update(checkouts)
    .set({
      stripeSessionId: session.id,
      url: session.url,
      expiresAt: new Date(session.expires_at * 1000),
    })
    .where(and(eq(checkouts.id, checkout.id), eq(checkouts.state, 'open')))
    .returning({ id: checkouts.id })
  if (kept.length === 0) {
    // Another amount was chosen, or it was paid, while Stripe answered.
    await database()
      .update(checkouts)
      .set({ stripeSessionId: session.id })
      .where(eq(checkouts.id, checkout.id))
    return undefined
  }
  await closeOtherPages(customer, session.id)
  return session.url ?? undefined
}

/** Payment pages of visits that are over here are closed at Stripe too, so that an old tab cannot take an old amount. */
async function closeOtherPages(customer: string, sessionId: string) {
  const { data } = await ask((stripe) =>
    stripe.checkout.sessions.list({ customer, status: 'open', limit: 100 }),
  )
  const others = data.map((session) => session.id).filter((id) => id !== sessionId)
  if (others.length === 0) return
  const over = await database()
    .select({ id: checkouts.stripeSessionId })
    .from(checkouts)
    .where(and(inArray(checkouts.stripeSessionId, others), eq(checkouts.state, 'expired')))
  for (const { id } of over) {
    // It may have been paid in this moment: then what was paid counts.
    await ask((stripe) => stripe.checkout.sessions.expire(id!)).catch(() => {})
  }
}
