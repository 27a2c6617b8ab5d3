import 'server-only'
import { inArray } from 'drizzle-orm'
import { database } from '@/db/client'
import { disputes } from '@/db/schema/money/disputes'
import type { Actor } from '@/lib/kernel/actor'
import { Refusal } from '@/lib/kernel/refusals'
import { askStripe, type StripeDispute } from '@/lib/money/subscriptions/stripe'
import { refusalOf } from '@/lib/permissions'
import { syncDispute } from './sync-dispute'

/** Asks Stripe for its latest disputes, for those of which no message arrived: a deadline passes whether we heard of it or not. */
export async function findDisputes(actor: Actor, _: object = {}): Promise<{ more: boolean }> {
  const refusal = refusalOf(actor, 'dispute.sync')
  if (refusal) throw new Refusal(refusal)
  const data = await latestDisputes()
  if (data.length === 0) return { more: false }
  const ids = data.map(({ id }) => id)
  const known = await database()
    .select({ id: disputes.id, status: disputes.status })
    .from(disputes)
    .where(inArray(disputes.id, ids))
  const statusOf = new Map(known.map(({ id, status }) => [id, status]))
  for (const { id, status } of data) {
    if (statusOf.get(id) !== status) await syncDispute(actor, { disputeId: id })
  }
  return { more: false }
}

/** When Stripe is away it is asked again at the next hour, and the other chores go on. */
async function latestDisputes(): Promise<StripeDispute[]> {
  try {
    return (await askStripe((stripe) => stripe.disputes.list({ limit: 100 }))).data
  } catch (error) {
    if (error instanceof Refusal) return []
    throw error
  }
}
