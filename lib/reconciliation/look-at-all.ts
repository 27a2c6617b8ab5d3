import 'server-only'
import { database } from '@/db/client'
import { reconciledCustomers } from '@/db/schema/reconciliation'
import type { Actor } from '@/lib/kernel/actor'
import { lookAtCustomer } from './look-at-customer'
import type { Ours, Run } from './stages'

const sideBySide = 6

/** A few customers side by side. Each that is done is remembered, so that a walk that is cut off goes on with the others. */
export async function lookAtAll(actor: Actor, run: Run, ours: Ours[], how: { listed: boolean }) {
  const waiting = [...ours]
  let failure: { error: unknown } | undefined
  async function walk() {
    for (let next = waiting.shift(); next && !failure; next = waiting.shift()) {
      try {
        await lookAtCustomer(actor, { reconciliationId: run.id, ...next, ...how })
        await remember(run.id, next.customerId)
      } catch (error) {
        failure ??= { error }
      }
    }
  }
  await Promise.all(Array.from({ length: sideBySide }, walk))
  if (failure) throw failure.error
}

export async function remember(reconciliationId: string, customerId: string) {
  await database()
    .insert(reconciledCustomers)
    .values({ reconciliationId, customerId })
    .onConflictDoNothing()
}
