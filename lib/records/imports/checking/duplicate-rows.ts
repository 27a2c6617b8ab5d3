import 'server-only'
import { sql } from 'drizzle-orm'
import type { Database, Transaction } from '@/db/client'
import { possibleDuplicatesOf } from '@/lib/people/members/possible-duplicates'
import type { NewMember } from './check-row'

/** A row that is right by itself. */
export type RightRow = { line: number; candidate: NewMember; isSomebodyElse: boolean }

/** What was seen in the lines above: a name with a date of birth or a postcode, a number of the old system → its line. */
export type SeenPeople = Map<string, number>

/**
 * Looks for each row among our members, those of earlier lists and the lines above, and answers why it may be one of them:
 * `person:what:member` or `person:what:line`. The row does not become the member's: it may be their parent's, and is not for them to
 * see. Rows of which an officer said that they are somebody else are let through, and the lines below are held against them all the
 * same.
 */
export async function duplicatesAmong(
  db: Database | Transaction,
  rows: RightRow[],
  seen: SeenPeople = new Map(),
): Promise<Map<number, string>> {
  const found = new Map<number, string>()
  if (rows.length === 0) return found
  const candidates = rows.map(({ candidate }) => candidate)
  const ours = await possibleDuplicatesOf(db, candidates)
  const byNumber = await importedAs(db, candidates)
  const keys = await nameKeys(db, candidates)
  for (const [place, { line, candidate, isSomebodyElse }] of rows.entries()) {
    const reason =
      among(ours[place]!) ?? numbered(candidate) ?? above(candidate, keys[place]!, line)
    if (reason && !isSomebodyElse) found.set(line, reason)
  }
  return found

  function among([other]: (typeof ours)[number]): string | undefined {
    if (!other) return undefined
    const { number, application, likeness } = other
    return number === null
      ? `person:${likeness}-applicant:${application}`
      : `person:${likeness}-member:${number}`
  }

  function numbered({ theirNumber }: NewMember): string | undefined {
    const number = theirNumber ? byNumber.get(theirNumber) : undefined
    return number === undefined ? undefined : `person:number-member:${number}`
  }

  function above(candidate: NewMember, key: string | null, line: number): string | undefined {
    const { dateOfBirth, postcode, theirNumber } = candidate
    const signs = [
      ['born', key && dateOfBirth && `${key}/${dateOfBirth}`],
      ['postcode', key && postcode && `${key}/${postcode}`],
      ['number', theirNumber && `number/${theirNumber}`],
    ] as const
    let first: string | undefined
    for (const [what, sign] of signs) {
      if (!sign) continue
      const before = seen.get(sign)
      if (before) first ??= `person:${what}-line:${before}`
      else seen.set(sign, line)
    }
    return first
  }
}

/** Who came with these numbers of an old system in an earlier list, and is a member. */
async function importedAs(db: Database | Transaction, candidates: NewMember[]) {
  const numbers = candidates.flatMap(({ theirNumber }) => theirNumber ?? [])
  const rows = await db.execute<{ theirNumber: string; number: number }>(sql`
    select r.their_number as "theirNumber", m.number
    from import_rows r join members m on m.person_id = r.person_id
    where r.state in ('in', 'kept')
      and r.their_number in (select * from json_array_elements_text(${JSON.stringify(numbers)}::json))`)
  return new Map(rows.map(({ theirNumber, number }) => [theirNumber, number]))
}

async function nameKeys(db: Database | Transaction, candidates: NewMember[]) {
  const names = JSON.stringify(candidates.map(({ name }) => name))
  const rows = await db.execute<{ key: string | null }>(sql`
    select name_key(name) as key from json_array_elements_text(${names}::json) with ordinality as asked(name, place)
    order by place`)
  return rows.map(({ key }) => key)
}
