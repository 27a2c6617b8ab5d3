import 'server-only'
import type { people } from '@/db/schema/people/people'
import { keyedHash, seal, unseal } from '@/lib/kernel/field-encryption'
import type { DetailPart } from './detail-parts'

type Person = typeof people.$inferSelect

/** The answers of one part as rows hold them, opened. */
export function answersIn(person: Person, part: DetailPart): Record<string, string> {
  const held: Record<DetailPart, Record<string, string | null>> = {
    name: { name: person.name, preferredName: person.preferredName },
    address: {
      addressLine1: person.addressLine1,
      addressLine2: person.addressLine2,
      town: person.town,
      postcode: person.postcode,
      country: person.country,
    },
    phone: { phone: person.phone },
    'date-of-birth': {
      dateOfBirth: person.dateOfBirthSealed && unseal<string>(person.dateOfBirthSealed),
    },
    constituency: { constituency: person.constituency },
  }
  return Object.fromEntries(Object.entries(held[part]).map(([name, value]) => [name, value ?? '']))
}

/** The same on the way back into a row: what is left empty is not known. */
export function columnsFor(part: DetailPart, answers: Record<string, string>): Partial<Person> {
  if (part === 'date-of-birth') return { dateOfBirthSealed: seal(answers.dateOfBirth) }
  return Object.fromEntries(Object.entries(answers).map(([name, value]) => [name, value || null]))
}

/** Stands in a page for answers that it does not show. Who has no key of ours cannot tell anything from it. */
export function fingerprintOf(person: Person, part: DetailPart): string {
  return keyedHash(`${part}/${person.id}/${JSON.stringify(answersIn(person, part))}`)
}
