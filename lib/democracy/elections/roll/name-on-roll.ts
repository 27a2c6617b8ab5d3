import 'server-only'
import { and, eq, type SQL, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { rollNames } from '@/db/schema/democracy/electoral-roll'
import { people } from '@/db/schema/people/people'

/**
 * Somebody's name as the roll has it, whatever they call themselves now. Whoever is not on a roll, and rolls that are older than
 * these names, have the name of today. With `people` and, by `itsRollName`, `roll_names` joined.
 */
export const nameOnRoll = sql<string>`coalesce(${rollNames.name}, ${people.name}, '')`

export function itsRollName(row: { electionId: PgColumn; personId: PgColumn }): SQL | undefined {
  return and(eq(rollNames.electionId, row.electionId), eq(rollNames.personId, row.personId))
}
