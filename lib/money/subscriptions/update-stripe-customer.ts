import 'server-only'
import { and, eq, isNotNull } from 'drizzle-orm'
import { database } from '@/db/client'
import { subscriptions } from '@/db/schema/money/subscriptions'
import { people } from '@/db/schema/people/people'
import { reachableAt } from '@/lib/people/members/mailbox'
import { askStripe, isMissing } from './stripe'

/** Tells Stripe somebody's email address as it stands now, so that what Stripe sends goes where we write. Twice does no harm. */
export async function updateStripeCustomer({ personId }: { personId: string }) {
  const rows = await database()
    .selectDistinct({ customerId: subscriptions.stripeCustomerId, email: reachableAt })
    .from(subscriptions)
    .innerJoin(people, eq(people.id, subscriptions.personId))
    .where(and(eq(subscriptions.personId, personId), isNotNull(subscriptions.stripeCustomerId)))
  for (const { customerId, email } of rows) {
    if (email) await tell(customerId!, email)
  }
}

/** Whom Stripe has forgotten needs no address there. */
async function tell(customerId: string, email: string) {
  try {
    await askStripe((stripe) => stripe.customers.update(customerId, { email }))
  } catch (error) {
    if (!isMissing(error)) throw error
  }
}
