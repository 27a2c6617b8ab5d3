import 'server-only'
import { sql } from 'drizzle-orm'
import type { Database, Transaction } from '@/db/client'
import { unseal } from '@/lib/kernel/field-encryption'

/** Somebody who is about to become a member, as they are known so far. */
export type Described = { name: string; dateOfBirth: string | null; postcode: string | null }

export type Likeness = 'born' | 'postcode'

/** Somebody we have who may be the same person. */
export type PossibleDuplicate = {
  personId: string
  name: string
  /** Of members, and of those who were. */
  number: number | null
  /** Of those who apply at this moment. */
  application: number | null
  likeness: Likeness
}

type Found = Omit<PossibleDuplicate, 'likeness'> & {
  place: number
  born: string | null
  postcode: string | null
}

/**
 * One person has one vote. Whoever has the name of a member, of somebody who was one or of an applicant, and their date of birth or
 * postcode, may be the same person under another address. It is only ever shown to officers: they may be parent and child.
 * Answers for each of those asked about, in their order.
 */
export async function possibleDuplicatesOf(
  db: Database | Transaction,
  described: Described[],
  except: string[] = [],
): Promise<PossibleDuplicate[][]> {
  const asked = described.flatMap(({ name, dateOfBirth, postcode }, place) =>
    dateOfBirth || postcode ? [{ place, name, postcode, born: dateOfBirth !== null }] : [],
  )
  const rows = await db.execute<Found>(sql`
    select asked.place, p.id as "personId", p.name, p.postcode, p.date_of_birth_sealed as born, m.number, a.number as application
    from json_to_recordset(${JSON.stringify(asked)}::json) as asked(place int, name text, postcode text, born boolean)
    join people p on p.name_key = name_key(asked.name)
      and (p.postcode = asked.postcode or (asked.born and p.date_of_birth_sealed is not null))
    left join members m on m.person_id = p.id
    left join applications a on a.person_id = p.id and a.state in ('submitted', 'returned', 'approved')
    where m.person_id is not null or a.id is not null
    order by asked.place, m.number, a.number`)
  const duplicates: PossibleDuplicate[][] = described.map(() => [])
  for (const { place, born, postcode, ...found } of rows) {
    const likeness = likenessOf(described[place]!, { born, postcode })
    const known = duplicates[place]!.some(({ personId }) => personId === found.personId)
    if (!likeness || known || except.includes(found.personId)) continue
    duplicates[place]!.push({ ...found, likeness })
  }
  return duplicates
}

function likenessOf(one: Described, other: Pick<Found, 'born' | 'postcode'>): Likeness | undefined {
  if (one.dateOfBirth && other.born && unseal<string>(other.born) === one.dateOfBirth) return 'born'
  return one.postcode && one.postcode === other.postcode ? 'postcode' : undefined
}
