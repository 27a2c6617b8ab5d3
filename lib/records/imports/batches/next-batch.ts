import 'server-only'
import { and, asc, eq } from 'drizzle-orm'
import { importRows, imports } from '@/db/schema/records/imports'
import type { Work } from '@/lib/kernel/perform'
import type { Import, ImportRow } from '../rows'
import { batchSize } from '../states'

/** Which rows a run has still to do. */
const waiting = { running: 'good', undoing: 'in' } as const

type Batch = { found: Import; rows: ImportRow[] }

/** The next rows, in the order of the file, if this run still goes on. Two that run at once take turns at the import. */
export async function nextBatch(
  work: Work,
  importId: string,
  run: keyof typeof waiting,
): Promise<Batch | undefined> {
  const [found] = await work.tx.select().from(imports).where(eq(imports.id, importId)).for('update')
  if (found?.state !== run) return undefined
  const rows = await work.tx
    .select()
    .from(importRows)
    .where(and(eq(importRows.importId, importId), eq(importRows.state, waiting[run])))
    .orderBy(asc(importRows.line))
    .limit(batchSize)
  return { found, rows }
}

/** How far it came, for the page. */
export async function countDone(work: Work, { found, rows }: Batch) {
  const done = found.done + rows.length
  await work.tx.update(imports).set({ done }).where(eq(imports.id, found.id))
}
