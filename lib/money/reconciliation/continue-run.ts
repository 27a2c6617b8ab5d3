import 'server-only'
import { and, eq, isNull } from 'drizzle-orm'
import { reconciledCustomers, reconciliations } from '@/db/schema/money/reconciliation'
import { wallClock } from '@/lib/kernel/clock'
import { log } from '@/lib/kernel/log'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import type { Next, Run } from './run'

/** Still where this batch began: another worker that did the same batch has not gone on yet. */
export function isCurrentBatch({ id, stage, cursor }: Run) {
  return and(
    eq(reconciliations.id, id),
    eq(reconciliations.state, 'running'),
    eq(reconciliations.stage, stage),
    cursor ? eq(reconciliations.cursor, cursor) : isNull(reconciliations.cursor),
  )
}

export const continueRun = verb(
  'reconciliation.run',
  async (work, { run, next }: { run: Run; next: NonNullable<Next> }) => {
    const moved = await work.tx
      .update(reconciliations)
      .set({ ...next, lastError: null })
      .where(isCurrentBatch(run))
      .returning({ id: reconciliations.id })
    if (moved.length === 0) return
    const job = { reconciliationId: run.id, tries: 0 }
    await work.queue('reconcile', job, { key: `reconcile/${run.id}` })
  },
)

const patience = { away: 20, trouble: 5 }

/** Stripe is away: as often as it takes. Anything else: a few times, then the walk is over and says why. */
export const postponeRun = verb(
  'reconciliation.run',
  async (work, given: { run: Run; tries: number; error: unknown }) => {
    const { run, error } = given
    const away = error instanceof Refusal && error.code === 'stripe.away'
    const reason = away ? 'stripe.away' : String(error).slice(0, 300)
    const tries = away ? given.tries : given.tries + 1
    log.warn('reconciliation.put-off', { reconciliation: run.id, tries, reason })
    if (tries > patience.trouble) {
      await work.tx
        .update(reconciliations)
        .set({ state: 'failed', endedAt: work.now, lastError: reason })
        .where(isCurrentBatch(run))
      await work.tx
        .delete(reconciledCustomers)
        .where(eq(reconciledCustomers.reconciliationId, run.id))
      work.record('reconciliation.failed', { kind: 'reconciliation', id: run.id })
      return
    }
    await work.tx.update(reconciliations).set({ lastError: reason }).where(isCurrentBatch(run))
    const seconds = away ? patience.away : 5 * 2 ** tries
    await work.queue(
      'reconcile',
      { reconciliationId: run.id, tries },
      // The queue lives by the wall clock.
      { key: `reconcile/${run.id}`, runAt: new Date(wallClock().getTime() + seconds * 1000) },
    )
  },
)
