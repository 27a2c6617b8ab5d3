import 'server-only'
import { eq } from 'drizzle-orm'
import { type Database, database, type Transaction } from '@/db/client'
import { people } from '@/db/schema/people/people'
import { ageOn, dateOf } from '@/lib/kernel/calendar'
import { unseal } from '@/lib/kernel/field-encryption'

/** How old somebody is, where they have told us their date of birth. */
export async function ownAge(
  personId: string,
  at: Date,
  db: Database | Transaction = database(),
): Promise<number | undefined> {
  const [person] = await db
    .select({ born: people.dateOfBirthSealed })
    .from(people)
    .where(eq(people.id, personId))
  return person?.born ? ageOn(unseal<string>(person.born), dateOf(at)) : undefined
}
