import 'server-only'
import { and, eq, isNull } from 'drizzle-orm'
import { database } from '@/db/client'
import { subscriptions } from '@/db/schema/money/subscriptions'
import { hashOf } from '@/lib/kernel/ids'
import { askStripe } from '../stripe'
import type { Visit } from './open-checkout'

/** Stripe learns an address, a name and an id that means nothing elsewhere: no date of birth, no reason for a band. */
export async function customerFor({ subscription, payer }: Visit): Promise<string> {
  if (subscription.stripeCustomerId) return subscription.stripeCustomerId
  const { email, name, personId } = payer
  const key = `customer/${subscription.id}/${hashOf(`${email}/${name}`).slice(0, 16)}`
  const customer = await askStripe((stripe) =>
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
