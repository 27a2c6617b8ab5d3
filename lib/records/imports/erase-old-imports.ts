import 'server-only'
import { and, eq, inArray, isNotNull, lt, or, sql } from 'drizzle-orm'
import { importRows, imports } from '@/db/schema/records/imports'
import { addDays } from '@/lib/kernel/calendar'
import { verb } from '@/lib/kernel/perform'
import { organisation } from '@/lib/organisation'

/** Nobody will go on with its check: the queue has lost it, or has tried it as often as it does. */
const notQueued = sql`not exists (select 1 from graphile_worker.jobs j
  where j.key = 'check-import/' || imports.id and (j.attempts < j.max_attempts or j.locked_at is not null))`

const daysUntaken = organisation.retention.unprovenAddressDays

/** Lists that nobody took in, for which it is time. */
function untakenDue(at: Date) {
  return and(
    or(
      inArray(imports.state, ['read', 'checked', 'prepared']),
      and(eq(imports.state, 'checking'), notQueued),
    ),
    lt(imports.startedAt, addDays(at, -daysUntaken)),
  )
}

/** Imports that cannot be undone any more, or were, and whose rows are still there. */
function endedDue(at: Date) {
  return and(
    or(
      and(
        eq(imports.state, 'done'),
        lt(imports.endedAt, addDays(at, -organisation.rules.importUndoDays)),
      ),
      and(eq(imports.state, 'undone'), lt(imports.undoneAt, addDays(at, -daysUntaken))),
    ),
    sql`exists (select from import_rows r where r.import_id = ${imports.id} and r.sealed is not null)`,
  )
}

/** What is due at a time. */
export function oldImportsDue(at: Date) {
  return or(untakenDue(at), endedDue(at))
}

/**
 * The rows of a list as they came go when the import can no longer be undone; a list that nobody took in goes after a week,
 * also when its check was cut off for good. While the queue will still try that check, the list stays.
 * Whom each row became stays, so that a member's origin can be told.
 */
export const eraseOldImports = verb('retention.run', async (work, _input: object) => {
  const waiting = await work.tx
    .update(imports)
    .set({ state: 'discarded', endedAt: work.now })
    .where(untakenDue(work.now))
    .returning({ id: imports.id })
  const discarded = waiting.map(({ id }) => id)
  if (discarded.length > 0) {
    await work.tx.delete(importRows).where(inArray(importRows.importId, discarded))
  }
  const ended = await work.tx.select({ id: imports.id }).from(imports).where(endedDue(work.now))
  for (const { id } of ended) {
    await work.tx
      .update(importRows)
      .set({ sealed: null })
      .where(and(eq(importRows.importId, id), isNotNull(importRows.sealed)))
  }
  const forgotten = discarded.length + ended.length
  if (forgotten > 0) {
    work.record('retention.imports', { kind: 'retention', id: 'imports' }, { forgotten })
  }
  return { more: false }
})
