import 'server-only'
import { and, eq, inArray, isNull } from 'drizzle-orm'
import { drifts } from '@/db/schema/money/reconciliation'
import { newId } from '@/lib/kernel/ids'
import type { Work } from '@/lib/kernel/perform'
import type { Drift } from './compare'

export type Finding = {
  reconciliationId: string
  customerId: string
  personId: string | null
  healed: Drift[]
  lasting: Drift[]
}

/**
 * Writes down what differed. What stands on the list already, or was looked at and left by the treasurer, is not put there
 * again; what has come right since then is taken off.
 */
export async function writeDifferences(work: Work, finding: Finding) {
  const { reconciliationId, customerId, personId, healed, lasting } = finding
  const known = await work.tx
    .select()
    .from(drifts)
    .where(and(eq(drifts.customerId, customerId), isNull(drifts.healedAt)))
  const isNew = (drift: Drift) => !known.some((one) => isSame(one, drift))
  const found = [
    ...lasting.filter(isNew).map((drift) => ({ ...drift, healedAt: null })),
    ...healed.map((drift) => ({ ...drift, healedAt: work.now })),
  ]
  const over = known.filter((one) => !one.settledAt && !lasting.some((drift) => isSame(one, drift)))
  if (over.length > 0) {
    const ids = over.map(({ id }) => id)
    await work.tx.update(drifts).set({ healedAt: work.now }).where(inArray(drifts.id, ids))
  }
  if (found.length === 0) return
  const written = await work.tx
    .insert(drifts)
    .values(
      found.map((drift) => ({ ...drift, id: newId(), reconciliationId, customerId, personId })),
    )
    .onConflictDoNothing()
    .returning({ id: drifts.id })
  if (written.length === 0) return
  const waiting = found.filter(({ healedAt }) => !healedAt).length
  const subject = { kind: 'reconciliation', id: reconciliationId }
  work.record('drift.found', subject, { personId, healed: found.length - waiting, waiting })
}

type Known = typeof drifts.$inferSelect

function isSame(known: Known, drift: Drift) {
  return (
    known.kind === drift.kind &&
    known.sourceKey === drift.sourceKey &&
    known.here === drift.here &&
    known.atStripe === drift.atStripe
  )
}
