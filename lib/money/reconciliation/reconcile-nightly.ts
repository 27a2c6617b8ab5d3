import 'server-only'
import { eq } from 'drizzle-orm'
import { database } from '@/db/client'
import { reconciliations } from '@/db/schema/money/reconciliation'
import type { Actor } from '@/lib/kernel/actor'
import { later } from '@/lib/kernel/jobs'
import { Refusal } from '@/lib/kernel/refusals'
import { startReconciliation } from './start-reconciliation'

/** Every night. A walk that stands still because its job got lost is set going again instead. */
export async function reconcileNightly(actor: Actor) {
  try {
    await startReconciliation(actor, {})
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'reconciliation.running') throw error
    await goOnWithRunning()
  }
}

async function goOnWithRunning() {
  await database().transaction(async (tx) => {
    const running = eq(reconciliations.state, 'running')
    for (const { id } of await tx.select().from(reconciliations).where(running)) {
      const job = { reconciliationId: id, tries: 0 }
      await later(tx, 'reconcile', job, { key: `reconcile/${id}` })
    }
  })
}
