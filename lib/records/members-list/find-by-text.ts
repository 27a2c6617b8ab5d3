import 'server-only'
import { or, type SQL, sql } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { members, people } from '@/db/schema/people/people'
import type { Actor } from '@/lib/kernel/actor'
import { cleanText } from '@/lib/kernel/clean-text'
import { memberNumberIn } from '@/lib/people/members/member-number'
import { nameSearch } from '@/lib/people/members/name-search'
import { postcodeForm } from '@/lib/people/members/person-fields'
import { can } from '@/lib/permissions'
import type { SealedPart } from '@/lib/records/member-record/sealed-parts'

/** Of so many at most the ids are fetched first; what more have in common, a walk along the numbers meets soon enough. */
const fewEnough = 5_000
/** How alike a name has to be to what was typed with a slip in it. */
const alike = 0.4

/**
 * Whom a text means: any part of a name or an email address, or a membership number. Each goes by an index of its own, also at
 * half a million members, so each is asked by itself: with "or" between them, all people would be looked at. The condition is
 * about `people p` beside `tallied_people t`.
 */
export async function findByText(tx: Transaction, typed: string): Promise<SQL> {
  const text = cleanText(typed).trim().toLowerCase()
  const name = await nameSearch(tx, text, sql`p.search_name`)
  const means = [...meanings(text), ...(name ? [name.found] : [])]
  if (means.length === 0) return sql`false`
  const found = await idsOf(tx, means)
  if (found.length > fewEnough) return or(...means)!
  if (found.length > 0) return isOneOfThese(found)
  return isOneOfThese(name ? await misspelt(tx, name.typed) : [])
}

function meanings(text: string): SQL[] {
  const number = memberNumberIn(text)
  const email = /^[^\s\\%_]{3,}$/.test(text) && /[a-z@]/.test(text)
  return [
    ...(number === undefined
      ? []
      : [
          sql`p.id = any(array(select ${members.personId} from ${members} where ${members.number} = ${number}))`,
        ]),
    ...(email
      ? [
          sql`p.email like ${`%${text}%`}`,
          sql`p.id = any(array(select share.person_id from shared_addresses share join people holder on holder.id = share.holder_id
            where holder.email like ${`%${text}%`} and share.confirmed_at is not null and share.ended_at is null))`,
        ]
      : []),
  ]
}

/**
 * Whose a whole phone number or a whole postcode is, for officers who may open what is sealed; nothing where the text is neither.
 * Only whole ones, or one could find out letter by letter what a record keeps closed.
 */
export function findBySealed(
  viewer: Actor,
  typed: string,
): { part: SealedPart; where: SQL } | undefined {
  if (!can(viewer, 'member.search-sealed')) return undefined
  const text = cleanText(typed).trim()
  const numbers = phoneNumbersLike(text)
  if (numbers.length > 0) {
    const like = numbers.map((n) => sql`regexp_replace(p.phone, '\\D', '', 'g') like ${n}`)
    return { part: 'phone', where: or(...like)! }
  }
  const code = text.replace(/\s/g, '').toUpperCase()
  if (!postcodeForm.test(code)) return undefined
  return { part: 'address', where: sql`replace(p.postcode, ' ', '') = ${code}` }
}

/** A phone number's digits in the ways in which people write it: "0191 498 0123", "+44 191 498 0123", "+44 (0)191 498 0123". */
function phoneNumbersLike(text: string): string[] {
  if (!/^[+0(][\d\s()./-]+$/.test(text)) return []
  const digits = text.replace(/\D/g, '')
  const abroad = /^(\+|00)/.test(text) ? digits.replace(/^00/, '') : undefined
  const ours = abroad === undefined ? digits : /^44(.*)$/.exec(abroad)?.[1]
  const known = (ours ?? abroad ?? '').replace(/^0/, '')
  if (known.length < 9 || known.length > 15) return []
  const before = ours === undefined ? ['', '00'] : ['', '0', '44', '440', '0044', '00440']
  return before.map((start) => start + known)
}

async function idsOf(tx: Transaction, means: SQL[]): Promise<string[]> {
  const each = means.map((one) => sql`select p.id from people p where ${one}`)
  const rows = await tx.execute<{ id: string }>(
    sql`${sql.join(each, sql` union all `)} limit ${fewEnough + 1}`,
  )
  return rows.map(({ id }) => id)
}

/** Nobody is called that: then those who are called nearly that, the nearest first. */
async function misspelt(tx: Transaction, typed: string): Promise<string[]> {
  await tx.execute(
    sql`select set_config('pg_trgm.word_similarity_threshold', ${String(alike)}, true)`,
  )
  const rows = await tx.execute<{ id: string }>(sql`
    select ${people.id} as id from ${people} where ${people.searchName} %> ${typed}
    order by word_similarity(${typed}, ${people.searchName}) desc limit 50`)
  return rows.map(({ id }) => id)
}

export function isOneOfThese(ids: readonly string[]): SQL {
  if (ids.length === 0) return sql`false`
  return sql`p.id = any(${`{${ids.join(',')}}`}::uuid[])`
}
