import 'server-only'
import { randomInt } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import { eq, sql } from 'drizzle-orm'
import { database } from '@/db/client'
import { disputes } from '@/db/schema/money/disputes'
import type { Actor } from '@/lib/kernel/actor'
import { Refusal } from '@/lib/kernel/refusals'
import { askStripe, isMissing, type StripeDispute } from '@/lib/money/subscriptions/stripe'
import { idOf } from '@/lib/money/subscriptions/stripe-values'
import { personOfCustomer } from '@/lib/money/subscriptions/subscription-rows'
import { refusalOf } from '@/lib/permissions'
import { mirrorDispute } from './mirror-dispute'

/**
 * Writes down what Stripe says of one dispute: an event is only a hint to go and look. No transaction is open while Stripe
 * answers, so whoever was overtaken asks again, and an old answer undoes no newer one.
 */
export async function syncDispute(actor: Actor, { disputeId }: { disputeId: string }) {
  const refusal = refusalOf(actor, 'dispute.sync')
  if (refusal) throw new Refusal(refusal)
  for (let round = 1; round <= 10; round += 1) {
    const version = await versionOf(disputeId)
    const dispute = await fetchDispute(disputeId)
    const charge = dispute?.charge
    if (!dispute || !charge || typeof charge !== 'object') return
    const customerId = idOf(charge.customer)
    const personId = customerId && (await personOfCustomer(customerId))
    // A payment that has nothing to do with dues.
    if (!personId) return
    const method = charge.payment_method_details?.type ?? null
    const outcome = await mirrorDispute(actor, { dispute, personId, method, version })
    if (outcome !== 'stale') return
    await setTimeout(randomInt(20, 60 * round))
  }
  throw new Error(`Others kept changing what we know about ${disputeId}`)
}

async function versionOf(id: string): Promise<string | null> {
  const [row] = await database()
    .select({ version: sql<string>`${disputes.mirroredAt}::text` })
    .from(disputes)
    .where(eq(disputes.id, id))
  return row?.version ?? null
}

async function fetchDispute(id: string): Promise<StripeDispute | undefined> {
  try {
    return await askStripe((stripe) => stripe.disputes.retrieve(id, { expand: ['charge'] }))
  } catch (error) {
    if (isMissing(error)) return undefined
    throw error
  }
}
