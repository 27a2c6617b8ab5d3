import 'server-only'
import { and, like, type SQL, sql } from 'drizzle-orm'
import type { Database, Transaction } from '@/db/client'
import { people } from '@/db/schema/people/people'

/** Of a name that very many have, so many are looked at. */
export const mostCompared = 500

/**
 * What was typed of a name as it is searched, and whom it finds; nothing where that is too little to search by. `column` is for
 * questions in which the table of people has another name.
 */
export async function nameSearch(
  db: Database | Transaction,
  text: string,
  column: SQL | typeof people.searchName = people.searchName,
): Promise<{ typed: string; found: SQL } | undefined> {
  const [row] = await db.execute<{ name: string }>(
    sql`select btrim(searchable_name(${text})) as name`,
  )
  const typed = row!.name
  const words = typed.split(' ').slice(0, 8)
  if (!words.some((word) => word.length > 1)) return undefined
  // The index knows letters by three and beginnings by two: shorter ones have to begin a word.
  const parts = words.map((word) => like(column, `${word.length < 3 ? '% ' : '%'}${word}%`))
  return { typed, found: and(...parts)! }
}
