import 'server-only'
import { and, eq, exists, inArray, isNotNull, lt, or, sql } from 'drizzle-orm'
import { importRows, imports } from '@/db/schema/records/imports'
import { addDays } from '@/lib/kernel/calendar'
import { verb } from '@/lib/kernel/perform'
import { organisation } from '@/lib/organisation'

/** Nobody will go on with its check: the queue has lost it, or has tried it as often as it does. */
const notQueued = sql`not exists (select 1 from graphile_worker.jobs j
  where j.key = 'check-import/' || imports.id and (j.attempts < j.max_attempts or j.locked_at is not null))`

/**
 * The rows of a list as they came go when the import can no longer be undone; a list that nobody took in goes after a week,
 * also when its check was cut off for good. While the queue will still try that check, the list stays.
 * Whom each row became stays, so that a member's origin can be told.
 */
export const eraseOldImports = verb('retention.run', async (work, _input: object) => {
  const week = addDays(work.now, -organisation.retention.unprovenAddressDays)
  const over = addDays(work.now, -organisation.rules.importUndoDays)
  const waiting = await work.tx
    .update(imports)
    .set({ state: 'discarded', endedAt: work.now })
    .where(
      and(
        or(
          inArray(imports.state, ['read', 'checked', 'prepared']),
          and(eq(imports.state, 'checking'), notQueued),
        ),
        lt(imports.startedAt, week),
      ),
    )
    .returning({ id: imports.id })
  const discarded = waiting.map(({ id }) => id)
  if (discarded.length > 0) {
    await work.tx.delete(importRows).where(inArray(importRows.importId, discarded))
  }
  const sealed = work.tx
    .select({ one: sql`1` })
    .from(importRows)
    .where(and(eq(importRows.importId, imports.id), isNotNull(importRows.sealed)))
  const ended = await work.tx
    .select({ id: imports.id })
    .from(imports)
    .where(
      and(
        or(
          and(eq(imports.state, 'done'), lt(imports.endedAt, over)),
          and(eq(imports.state, 'undone'), lt(imports.undoneAt, week)),
        ),
        exists(sealed),
      ),
    )
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
