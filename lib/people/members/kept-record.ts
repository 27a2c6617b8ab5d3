import 'server-only'
import { and, inArray, isNotNull, type SQL, sql } from 'drizzle-orm'
import type { AnyPgColumn } from 'drizzle-orm/pg-core'
import type { Database, Transaction } from '@/db/client'
import { members } from '@/db/schema/people/people'

/** The record that somebody has now, of a column that may still name one that was merged into it. For a `where`: there the column has its table's name. */
export function keptRecord(column: AnyPgColumn): SQL<string> {
  return sql<string>`coalesce((select had.merged_into_id from members had where had.person_id = ${column}), ${column})`
}

/**
 * These people, and of each whose record was merged into another that one too: rolls, decisions and what only grows still name
 * the record that somebody had then, and it is one person all the same.
 */
export async function withKeptRecords(
  db: Database | Transaction,
  personIds: Iterable<string>,
): Promise<Set<string>> {
  const all = new Set(personIds)
  if (all.size === 0) return all
  const kept = await db
    .select({ personId: members.mergedIntoId })
    .from(members)
    .where(and(inArray(members.personId, [...all]), isNotNull(members.mergedIntoId)))
  for (const { personId } of kept) all.add(personId!)
  return all
}
