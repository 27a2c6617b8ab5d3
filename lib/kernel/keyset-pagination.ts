import 'server-only'
import { and, eq, lt, or } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { database } from '@/db/client'

/**
 * Where the next page of a list begins that has the latest first: behind its row `before`, and of one moment by id. From the
 * start, if there is no such row.
 */
export async function behind(at: PgColumn, id: PgColumn, before: string | undefined) {
  if (before === undefined) return undefined
  const [from] = await database().select({ at, id }).from(at.table).where(eq(id, before))
  return from && or(lt(at, from.at), and(eq(at, from.at), lt(id, from.id)))
}
