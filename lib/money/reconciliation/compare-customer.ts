import 'server-only'
import { randomInt } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import { database } from '@/db/client'
import type { Actor } from '@/lib/kernel/actor'
import { syncCustomer } from '@/lib/money/subscriptions/mirror/sync-customer'
import { mirrorVersion } from '@/lib/money/subscriptions/subscription-rows'
import { correctCustomer } from './correct-customer'
import { fetchStripeHistory } from './fetch-stripe-history'
import { ourRecordsOf } from './our-records'
import { paceStripeReads } from './pace-stripe-reads'

type Given = {
  reconciliationId: string
  customerId: string
  personId: string
  /** Whether Stripe's list of customers has it. */
  listed: boolean
}

/**
 * One customer of ours: asks Stripe, compares and heals. Who was overtaken by a webhook asks again; what is over here and
 * still runs at Stripe is ended there, and then it is looked at once more.
 */
export async function compareCustomer(actor: Actor, given: Given) {
  for (let round = 1; round <= 10; round += 1) {
    await paceStripeReads(3)
    const version = await mirrorVersion(database(), given.personId)
    const had = (await ourRecordsOf([given.personId]))(given.personId)
    const truth = await fetchStripeHistory({ ...given, had })
    const outcome = await correctCustomer(actor, { ...given, truth, version })
    if (outcome === 'stale') await setTimeout(randomInt(20, 60 * round))
    else if (Object.values(outcome).every((ids) => ids.length === 0)) return
    else await syncCustomer(actor, given)
  }
  throw new Error(`Others kept changing what we know about ${given.customerId}`)
}
