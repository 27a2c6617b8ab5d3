import 'server-only'
import { sql } from 'drizzle-orm'
import { database } from '@/db/client'
import type { Actor } from '@/lib/kernel/actor'
import { unseal } from '@/lib/kernel/field-encryption'
import { can } from '@/lib/permissions'

/** In what two records of one name are alike. */
export const likenesses = {
  postcode: 'Same name and postcode',
  phone: 'Same name and phone number',
  born: 'Same name and date of birth',
} as const
export type SameAs = keyof typeof likenesses

export type PossiblePair = {
  likeness: SameAs
  one: { personId: string; number: number; name: string; joinedAt: Date }
  two: { personId: string; number: number; name: string; joinedAt: Date }
}

type Row = {
  likeness: SameAs
  oneId: string
  oneNumber: number
  oneName: string
  oneJoined: string
  twoId: string
  twoNumber: number
  twoName: string
  twoJoined: string
  oneBorn: string | null
  twoBorn: string | null
}

const mostShown = 50
/** Dates of birth are sealed and compared one by one, so only of those who joined last. */
const lastJoined = 2000

/** Members (now or once) who are alike and of whom nobody has said yet whether they are one. */
const pairs = (likeness: SameAs, alike: ReturnType<typeof sql>, among = sql``) => sql`
  (select ${likeness} as likeness, p.id as "oneId", m.number as "oneNumber", p.name as "oneName", m.joined_at as "oneJoined",
    q.id as "twoId", n.number as "twoNumber", q.name as "twoName", n.joined_at as "twoJoined",
    p.date_of_birth_sealed as "oneBorn", q.date_of_birth_sealed as "twoBorn"
  from people p join members m on m.person_id = p.id
  join people q on q.name_key = p.name_key and ${alike}
  join members n on n.person_id = q.id and n.number > m.number
  where p.name_key is not null and p.erased_at is null and q.erased_at is null
    and m.merged_into_id is null and n.merged_into_id is null and m.died_at is null and n.died_at is null
    ${among}
    and not exists (select 1 from member_merges d where d.state <> 'confirmed'
      and d.kept_id in (p.id, q.id) and d.other_id in (p.id, q.id))
  order by n.number desc limit ${likeness === 'born' ? lastJoined : mostShown})`

/**
 * Pairs of records that may be one person's, the newest first. Only for officers who correct records, and never with those who look:
 * they may be parent and child, and a member is told of none.
 */
export async function listPossibleDuplicates(viewer: Actor): Promise<PossiblePair[] | undefined> {
  if (!can(viewer, 'merge.list')) return undefined
  const digits = (of: string) => sql.raw(`right(regexp_replace(${of}.phone, '\\D', '', 'g'), 10)`)
  const rows = await database().execute<Row>(sql`
    ${pairs('postcode', sql`q.postcode = p.postcode`)}
    union all ${pairs('phone', sql`length(${digits('p')}) = 10 and ${digits('q')} = ${digits('p')}`)}
    union all ${pairs(
      'born',
      sql`q.date_of_birth_sealed is not null`,
      sql`and p.date_of_birth_sealed is not null and n.number > (select max(number) - ${lastJoined} from members)`,
    )}`)
  const me = viewer.kind === 'person' ? viewer.personId : ''
  const seen = new Set<string>()
  const found: PossiblePair[] = []
  for (const row of rows) {
    const pair = `${row.oneId}/${row.twoId}`
    if (seen.has(pair) || pair.includes(me)) continue
    if (row.likeness === 'born' && !bornTogether(row)) continue
    seen.add(pair)
    found.push({
      likeness: row.likeness,
      one: {
        personId: row.oneId,
        number: row.oneNumber,
        name: row.oneName,
        joinedAt: new Date(row.oneJoined),
      },
      two: {
        personId: row.twoId,
        number: row.twoNumber,
        name: row.twoName,
        joinedAt: new Date(row.twoJoined),
      },
    })
  }
  return found.toSorted((a, b) => b.two.number - a.two.number).slice(0, mostShown)
}

function bornTogether({ oneBorn, twoBorn }: Row): boolean {
  return Boolean(oneBorn && twoBorn) && unseal<string>(oneBorn!) === unseal<string>(twoBorn!)
}
