import 'server-only'
import { and, eq } from 'drizzle-orm'
import { database } from '@/db/client'
import { reconciliations } from '@/db/schema/money/reconciliation'
import type { Actor } from '@/lib/kernel/actor'
import type { Jobs } from '@/lib/kernel/jobs'
import { Refusal } from '@/lib/kernel/refusals'
import { refusalOf } from '@/lib/permissions'
import { compareBalances } from './compare-balances'
import { continueRun, postponeRun } from './continue-run'
import { endReconciliation } from './end-reconciliation'
import { stages } from './stages'

/**
 * One batch of the walk, then the next is queued. The row says where we are: a worker that is killed loses at most a batch,
 * and one that Stripe does not answer comes back to the same place.
 */
export async function reconcileBatch(actor: Actor, { reconciliationId, tries }: Jobs['reconcile']) {
  const refusal = refusalOf(actor, 'reconciliation.run')
  if (refusal) throw new Refusal(refusal)
  const [run] = await database()
    .select()
    .from(reconciliations)
    .where(and(eq(reconciliations.id, reconciliationId), eq(reconciliations.state, 'running')))
  if (!run) return
  try {
    const next = await stages[run.stage]!(actor, run)
    if (next) await continueRun(actor, { run, next })
    else await endReconciliation(actor, { run, ...(await compareBalances()) })
  } catch (error) {
    await postponeRun(actor, { run, tries, error })
  }
}
