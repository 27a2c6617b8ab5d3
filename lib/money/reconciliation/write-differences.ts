import 'server-only'
import { and, eq, inArray, isNull } from 'drizzle-orm'
import { differences } from '@/db/schema/money/reconciliation'
import { newId } from '@/lib/kernel/ids'
import type { Work } from '@/lib/kernel/perform'
import type { Drift } from './compare'

export type Finding = {
  reconciliationId: string
  customerId: string
  personId: string | null
  corrected: Drift[]
  lasting: Drift[]
}

/**
 * Writes down what differed. What stands on the list already, or was looked at and left by the treasurer, is not put there
 * again; what has come right since then is taken off.
 */
export async function writeDifferences(work: Work, finding: Finding) {
  const { reconciliationId, customerId, personId, corrected, lasting } = finding
  const known = await work.tx
    .select()
    .from(differences)
    .where(and(eq(differences.customerId, customerId), isNull(differences.correctedAt)))
  const isNew = (difference: Drift) => !known.some((one) => isSame(one, difference))
  const found = [
    ...lasting.filter(isNew).map((difference) => ({ ...difference, correctedAt: null })),
    ...corrected.map((difference) => ({ ...difference, correctedAt: work.now })),
  ]
  const over = known.filter(
    (one) => !one.resolvedAt && !lasting.some((difference) => isSame(one, difference)),
  )
  if (over.length > 0) {
    const ids = over.map(({ id }) => id)
    await work.tx
      .update(differences)
      .set({ correctedAt: work.now })
      .where(inArray(differences.id, ids))
  }
  if (found.length === 0) return
  const written = await work.tx
    .insert(differences)
    .values(
      found.map((difference) => ({
        ...difference,
        id: newId(),
        reconciliationId,
        customerId,
        personId,
      })),
    )
    .onConflictDoNothing()
    .returning({ id: differences.id })
  if (written.length === 0) return
  const waiting = found.filter(({ correctedAt }) => !correctedAt).length
  const subject = { kind: 'reconciliation', id: reconciliationId }
  work.record('difference.found', subject, { personId, corrected: found.length - waiting, waiting })
}

type Known = typeof differences.$inferSelect

function isSame(known: Known, difference: Drift) {
  return (
    known.kind === difference.kind &&
    known.sourceKey === difference.sourceKey &&
    known.here === difference.here &&
    known.atStripe === difference.atStripe
  )
}
