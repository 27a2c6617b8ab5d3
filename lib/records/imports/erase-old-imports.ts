import 'server-only'
import { and, eq, exists, inArray, isNotNull, lt, or, sql } from 'drizzle-orm'
import { importRows, imports } from '@/db/schema/records/imports'
import { addDays } from '@/lib/kernel/calendar'
import { verb } from '@/lib/kernel/perform'
import { organisation } from '@/lib/organisation'

/**
 * The rows of a list as they came go when the import can no longer be undone; a list that nobody took in goes after a week.
 * Whom each row became stays, so that a member's origin can be told.
 */
export const forgetImports = verb('retention.run', async (work, _input: object) => {
  work.assertCan('retention.run')
  const week = addDays(work.now, -organisation.retention.unprovenAddressDays)
  const over = addDays(work.now, -organisation.rules.importUndoDays)
  const waiting = await work.tx
    .update(imports)
    .set({ state: 'put-away', endedAt: work.now })
    .where(and(inArray(imports.state, ['read', 'checked']), lt(imports.startedAt, week)))
    .returning({ id: imports.id })
  const putAway = waiting.map(({ id }) => id)
  if (putAway.length > 0) {
    await work.tx.delete(importRows).where(inArray(importRows.importId, putAway))
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
  const forgotten = putAway.length + ended.length
  if (forgotten > 0) {
    work.record('retention.imports', { kind: 'retention', id: 'imports' }, { forgotten })
  }
  return { more: false }
})
