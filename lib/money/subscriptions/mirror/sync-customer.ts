import 'server-only'
import { randomInt } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import { database } from '@/db/client'
import type { Actor } from '@/lib/kernel/actor'
import { log } from '@/lib/kernel/log'
import { mirrorVersion, personOfCustomer } from '../subscription-rows'
import { endAtStripe } from './end-at-stripe'
import { fetchStripeCustomer } from './fetch-stripe-customer'
import { mirrorCustomer } from './mirror-customer'

/**
 * Makes what we know about a customer the same as what Stripe knows, and ends at Stripe what is over here. The webhook's
 * job, the page after paying and a reconcile all call this one; duplicates, any order and lost events end alike. No
 * transaction is open while Stripe answers: who was overtaken asks again.
 */
export async function syncCustomer(actor: Actor, { customerId }: { customerId: string }) {
  const personId = await personOfCustomer(customerId)
  if (!personId) {
    log.info('stripe.customer-not-ours', { customerId })
    return
  }
  for (let round = 1; round <= 10; round += 1) {
    const version = await mirrorVersion(database(), personId)
    const truth = await fetchStripeCustomer(customerId)
    const outcome = await mirrorCustomer(actor, { personId, truth, version })
    if (outcome === 'stale') {
      await letOthersFinish(round)
      continue
    }
    if (Object.values(outcome).every((ids) => ids.length === 0)) return
    await endAtStripe(outcome)
  }
  throw new Error(`Others kept changing what we know about ${customerId}`)
}

async function letOthersFinish(round: number) {
  await setTimeout(randomInt(20, 60 * round))
}
