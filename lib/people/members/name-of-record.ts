import 'server-only'
import { type SQL, sql } from 'drizzle-orm'

/**
 * The name in our records, to be frozen in a row that says who did something. Members correct their names themselves, at
 * any time and to any name; under a motion that was moved long ago it would pass for somebody else's.
 */
export function nameOfRecord(personId: string): SQL<string> {
  return sql<string>`(select name from people where id = ${personId})`
}
