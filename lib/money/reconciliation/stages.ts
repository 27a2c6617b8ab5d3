import 'server-only'
import { sql } from 'drizzle-orm'
import { database } from '@/db/client'
import type { Actor } from '@/lib/kernel/actor'
import { syncPayouts } from '@/lib/money/payouts/sync-payouts'
import { askStripe, isMissing } from '@/lib/money/subscriptions/stripe'
import { compareCustomers } from './compare-batch'
import { compareUnknownCustomer } from './compare-unknown-customer'
import { paceStripeReads } from './pace-stripe-reads'
import type { Next, Ours, Run } from './run'

const batch = 25

/** The way through: all customers at Stripe, then those of ours that were not among them, then the money paid out. */
export const stages: Record<string, (actor: Actor, run: Run) => Promise<Next>> = {
  async stripe(actor, run) {
    await paceStripeReads(1)
    const page = await pageAfter(run.cursor)
    if (!page) return { stage: 'stripe', cursor: null }
    const ids = page.data.map(({ id }) => id)
    const ours = await oursNotSeen(run, sql`stripe_customer_id = any(${sql.param(ids)})`)
    await compareCustomers(actor, run, ours, { listed: true })
    for (const customer of page.data) await compareUnknownCustomer(actor, run, customer)
    return page.has_more
      ? { stage: 'stripe', cursor: ids.at(-1)! }
      : { stage: 'ours', cursor: null }
  },
  async ours(actor, run) {
    const ours = await oursNotSeen(run, sql`stripe_customer_id is not null`)
    await compareCustomers(actor, run, ours, { listed: false })
    return { stage: ours.length < batch ? 'payouts' : 'ours', cursor: null }
  },
  async payouts(actor) {
    const { more } = await syncPayouts(actor)
    return more ? { stage: 'payouts', cursor: null } : undefined
  },
}

/** Nothing when the customer at which we stood was deleted meanwhile: the stage begins again, and passes over what was seen. */
async function pageAfter(cursor: string | null) {
  try {
    return await askStripe((stripe) =>
      stripe.customers.list({ limit: batch, ...(cursor && { starting_after: cursor }) }),
    )
  } catch (error) {
    if (cursor && isMissing(error)) return undefined
    throw error
  }
}

function oursNotSeen(run: Run, which: ReturnType<typeof sql>): Promise<Ours[]> {
  return database().execute<Ours>(sql`
    select stripe_customer_id as "customerId", (array_agg(person_id order by created_at desc))[1] as "personId"
    from subscriptions
    where ${which} and not exists (
      select from reconciled_customers as seen
      where seen.reconciliation_id = ${run.id} and seen.customer_id = stripe_customer_id)
    group by stripe_customer_id order by stripe_customer_id limit ${batch}`)
}
