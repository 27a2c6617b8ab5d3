import 'server-only'
import { and, asc, eq, gt } from 'drizzle-orm'
import { type Database, database, type Transaction } from '@/db/client'
import { importRows, imports } from '@/db/schema/records/imports'
import { dateOf } from '@/lib/kernel/calendar'
import { now } from '@/lib/kernel/clock'
import { unseal } from '@/lib/kernel/field-encryption'
import type { ListTerms } from './checking/check-row'
import { batchSize } from './states'

export type ImportRow = typeof importRows.$inferSelect
export type Import = typeof imports.$inferSelect

export async function findImport(importId: string, db: Database | Transaction = database()) {
  const [found] = await db.select().from(imports).where(eq(imports.id, importId))
  return found
}

export function listTermsOf({ columns, mapping, repairs, bandOtherwise }: Import): ListTerms {
  return { columns, mapping, repairs, bandOtherwise, today: dateOf(now()) }
}

/** A row as it came, or nothing once that is forgotten. */
export function cellsOf(row: { sealed: string | null }): string[] {
  return row.sealed ? unseal<string[]>(row.sealed) : []
}

/** The rows of an import a thousand at a time, in the order of the file. */
export async function* batchesOf(importId: string): AsyncGenerator<ImportRow[]> {
  for (let after = 0; ; ) {
    const rows = await database()
      .select()
      .from(importRows)
      .where(and(eq(importRows.importId, importId), gt(importRows.line, after)))
      .orderBy(asc(importRows.line))
      .limit(batchSize)
    if (rows.length === 0) return
    yield rows
    after = rows.at(-1)!.line
  }
}

/** What became of a row: the member it made, or why it made none. */
export type Settled = {
  line: number
  state: string
  reason?: string
  personId?: string
  subscriptionId?: string
}
