import 'server-only'
import { database } from '@/db/client'
import { reconciledCustomers } from '@/db/schema/money/reconciliation'
import type { Actor } from '@/lib/kernel/actor'
import { compareCustomer } from './compare-customer'
import { fetchStripeHistory } from './fetch-stripe-history'
import { matchesStripe } from './matches-stripe'
import { ourRecordsOf } from './our-records'
import { paceStripeReads } from './pace-stripe-reads'
import type { Ours, Run } from './run'

const sideBySide = 6

/**
 * A few customers side by side, with one glance at our books before Stripe is asked. Each that is done is remembered, so
 * that a walk that is cut off goes on with the others.
 */
export async function compareCustomers(
  actor: Actor,
  run: Run,
  ours: Ours[],
  how: { listed: boolean },
) {
  if (ours.length === 0) return
  const haveOf = await ourRecordsOf(ours.map(({ personId }) => personId))
  const waiting = [...ours]
  const done: string[] = []
  let failure: { error: unknown } | undefined
  async function walk() {
    for (let next = waiting.shift(); next && !failure; next = waiting.shift()) {
      try {
        await look(actor, run, { ...next, ...how }, haveOf(next.personId))
        done.push(next.customerId)
      } catch (error) {
        failure ??= { error }
      }
    }
  }
  await Promise.all(Array.from({ length: sideBySide }, walk))
  await remember(run, done)
  if (failure) throw failure.error
}

type Have = ReturnType<Awaited<ReturnType<typeof ourRecordsOf>>>

async function look(actor: Actor, run: Run, given: Ours & { listed: boolean }, had: Have) {
  await paceStripeReads(3)
  const truth = await fetchStripeHistory({ ...given, had })
  if (!had.waits && matchesStripe(had, truth, given.customerId)) return
  await compareCustomer(actor, { reconciliationId: run.id, ...given })
}

export async function remember(run: Run, customerIds: string[]) {
  if (customerIds.length === 0) return
  await database()
    .insert(reconciledCustomers)
    .values(customerIds.map((customerId) => ({ reconciliationId: run.id, customerId })))
    .onConflictDoNothing()
}
