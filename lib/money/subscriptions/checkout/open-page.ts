import 'server-only'
import { and, eq, inArray } from 'drizzle-orm'
import { database } from '@/db/client'
import { checkouts } from '@/db/schema/money/checkouts'
import { dateOf } from '@/lib/kernel/calendar'
import { hashOf } from '@/lib/kernel/ids'
import { productOf } from '../bands'
import { askStripe } from '../stripe'
import type { Visit } from './open-checkout'
import { lineFor } from './prices'

/** A payment page at Stripe for a visit, or nothing when the visit was over before Stripe answered. */
export async function openPage(
  { subscription, checkout }: Visit,
  customer: string,
  paidPage: string,
  backPage: string,
) {
  const { band, interval, amountPence } = subscription
  const line = await lineFor(band, interval, amountPence)
  const { periods, firstChargeAt } = checkout
  const ahead = firstChargeAt && {
    trial_end: Math.floor(firstChargeAt.getTime() / 1000),
    metadata: {
      subscription: subscription.id,
      paid_from: dateOf(subscription.currentPeriodEndsAt!),
    },
  }
  const today = { currency: 'gbp', product: productOf(band), unit_amount: amountPence }
  const session = await askStripe((stripe) =>
    stripe.checkout.sessions.create(
      {
        mode: 'subscription',
        customer,
        client_reference_id: subscription.id,
        allowed_payment_method_types: ['card', 'bacs_debit'],
        line_items:
          ahead && periods > 0 ? [line, { price_data: today, quantity: periods }] : [line],
        subscription_data: ahead ?? { metadata: { subscription: subscription.id } },
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
  const { data } = await askStripe((stripe) =>
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
    await askStripe((stripe) => stripe.checkout.sessions.expire(id!)).catch(() => {})
  }
}
