import 'server-only'
import { count, eq } from 'drizzle-orm'
import { reconciledCustomers, reconciliations } from '@/db/schema/money/reconciliation'
import { verb } from '@/lib/kernel/perform'
import { isCurrentBatch } from './continue-run'
import type { Run } from './run'

/** The walk is done: how many customers were looked at, and whether the money at Stripe is what our books say. */
export const endReconciliation = verb(
  'reconciliation.run',
  async (work, given: { run: Run; booksPence: number; stripePence: number }) => {
    const { run, booksPence, stripePence } = given
    const seen = eq(reconciledCustomers.reconciliationId, run.id)
    const [looked] = await work.tx.select({ at: count() }).from(reconciledCustomers).where(seen)
    const done = looked!.at
    const ended = await work.tx
      .update(reconciliations)
      .set({
        state: 'done',
        endedAt: work.now,
        done,
        total: done,
        lastError: null,
        booksPence,
        stripePence,
      })
      .where(isCurrentBatch(run))
      .returning({ id: reconciliations.id })
    if (ended.length === 0) return
    await work.tx.delete(reconciledCustomers).where(seen)
    const subject = { kind: 'reconciliation', id: run.id }
    work.record('reconciliation.done', subject, { customers: done, booksPence, stripePence })
  },
)
