import 'server-only'
import { sql } from 'drizzle-orm'
import { reconciliations } from '@/db/schema/money/reconciliation'
import { newId } from '@/lib/kernel/ids'
import { verb } from '@/lib/kernel/perform'

/**
 * Begins a walk through all customers, at night or when the treasurer asks. One runs at a time: the database decides who
 * was first.
 */
export const startReconciliation = verb('reconciliation.start', async (work, _: object) => {
  const id = newId()
  const [counted] = await work.tx.execute<{ customers: number }>(sql`
    select count(distinct stripe_customer_id)::int as customers from subscriptions
    where stripe_customer_id is not null`)
  await work.tx.insert(reconciliations).values({
    id,
    startedAt: work.now,
    startedBy: work.actor.kind === 'person' ? work.actor.personId : null,
    total: counted!.customers,
  })
  work.record('reconciliation.started', { kind: 'reconciliation', id })
  await work.queue('reconcile', { reconciliationId: id, tries: 0 }, { key: `reconcile/${id}` })
  return { reconciliationId: id }
})
