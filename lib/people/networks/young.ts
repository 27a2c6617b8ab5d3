import 'server-only'
import { eq } from 'drizzle-orm'
import { type Database, database, type Transaction } from '@/db/client'
import { people } from '@/db/schema/people/people'
import { ageOn, dateOf } from '@/lib/kernel/calendar'
import { unseal } from '@/lib/kernel/field-encryption'
import { organisation } from '@/lib/organisation'

/** Who is young follows from the date of birth, and ends on the birthday that the profile names. */
export function isYoung(dateOfBirthSealed: string | null, at: Date): boolean | undefined {
  if (!dateOfBirthSealed) return undefined
  return ageOn(unseal<string>(dateOfBirthSealed), dateOf(at)) < organisation.youngUntilAge
}

/** `undefined`: we do not know the date of birth. */
export async function isYoungPerson(
  personId: string,
  at: Date,
  db: Database | Transaction = database(),
) {
  const [person] = await db
    .select({ born: people.dateOfBirthSealed })
    .from(people)
    .where(eq(people.id, personId))
  return isYoung(person?.born ?? null, at)
}
