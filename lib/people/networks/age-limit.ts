import 'server-only'
import { eq } from 'drizzle-orm'
import { type Database, database, type Transaction } from '@/db/client'
import { people } from '@/db/schema/people/people'
import { ageOn, dateOf } from '@/lib/kernel/calendar'
import { unseal } from '@/lib/kernel/field-encryption'
import { type Network, networks, organisation } from '@/lib/organisation'

/** The networks that end on a birthday. */
export const networksWithAgeLimit = networks.filter(
  (network) => organisation.networks[network].untilAge !== undefined,
)

/** Whether a network is open at an age, which follows from the date of birth. `undefined`: that is not known. */
export function isOpenAt(
  network: Network,
  dateOfBirthSealed: string | null,
  at: Date,
): boolean | undefined {
  const { untilAge } = organisation.networks[network]
  if (untilAge === undefined) return true
  if (!dateOfBirthSealed) return undefined
  return ageOn(unseal<string>(dateOfBirthSealed), dateOf(at)) < untilAge
}

export async function dateOfBirthOf(personId: string, db: Database | Transaction = database()) {
  const [person] = await db
    .select({ born: people.dateOfBirthSealed })
    .from(people)
    .where(eq(people.id, personId))
  return person?.born ?? null
}
