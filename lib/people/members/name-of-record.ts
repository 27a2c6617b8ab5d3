import 'server-only'
import { eq, type SQL, sql } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { people } from '@/db/schema/people/people'

/**
 * The name in our records, to be frozen in a row that says who did something. Members correct their names themselves, at
 * any time and to any name; under a motion that was moved long ago it would pass for somebody else's.
 */
export function nameOfRecord(personId: string): SQL<string> {
  return sql<string>`(select name from people where id = ${personId})`
}

/** The same, where others are told who did something. The actor's own name is what they like to be called. */
export async function readNameOfRecord(tx: Transaction, personId: string): Promise<string> {
  const [person] = await tx
    .select({ name: people.name })
    .from(people)
    .where(eq(people.id, personId))
  return person?.name ?? ''
}
