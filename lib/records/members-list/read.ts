import 'server-only'
import { asc, type SQL, sql } from 'drizzle-orm'
import { type Database, database, type Transaction } from '@/db/client'
import { memberTags } from '@/db/schema/people/notes'
import type { Actor, Standing } from '@/lib/kernel/actor'
import { addDays, atWallTime, dateOf } from '@/lib/kernel/calendar'
import { verb } from '@/lib/kernel/perform'
import { submissionOf } from '@/lib/membership/join/draft'
import { bandIs, every, standingNow, standsAs, wayIs } from '@/lib/money/treasury/lists/filter-sql'
import type { Band } from '@/lib/organisation'
import { namedInGroup, readsAllOfGroup } from '@/lib/people/groups/named-in-group'
import { alsoReadBy, reachableAtOf } from '@/lib/people/members/mailbox'
import { can } from '@/lib/permissions'
import type { SealedPart } from '@/lib/records/member-record/sealed-parts'
import type { Joined, MembersFilter, SavedListFilter } from './filters'
import { findBySealed, findByText, isOneOfThese } from './find-by-text'
import { mostCounted } from './found-headline'

/** A member in the list. What they pay is there for those who see dues. */
export type ListedMember = {
  personId: string
  number: number
  /** Empty when erased. */
  name: string
  called: string
  /** Where they read their mail: their own address, or one that they share. */
  email: string | null
  sharedWith: string[]
  standing: Standing
  constituency: string | null
  joinedAt: Date
  band?: Band | null
  method?: string | null
}

export type MembersPage = {
  rows: ListedMember[]
  next?: number
  /** How many there are on all pages, counted as far as `mostCounted`. */
  count: number
  /** There may be more than `count`: members of a union are not counted beyond the page. */
  atLeast?: boolean
  /** By what that is sealed they were found, and by nothing else. */
  foundBy?: SealedPart
}

type Page = { after?: number; limit?: number }

/** What a list is read by. */
export type MembersQuery = {
  where: SQL
  newestFirst: boolean
  at: Date
  sealed?: SealedPart
  /** Of those whom it finds only the members of this union, which is opened one by one. */
  union?: string
}

const list = verb('member.search', async (work, asked: { filter: MembersFilter; page: Page }) => {
  const query = await membersQuery(work.tx, work.actor, asked.filter, work.now)
  const found = await readPage(work.tx, work.actor, query, asked.page)
  const whole = asked.page.after === undefined && found.next === undefined
  const atLeast = !whole && query.union !== undefined
  const count = whole || atLeast ? found.rows.length : await countAsFar(work.tx, query)
  const by = work.actor.kind === 'person' ? work.actor.personId : ''
  work.record('members.searched', { kind: 'person', id: by }, { found: found.rows.length })
  // To be found by it is to have it opened: each of them reads that under "Your data".
  const { sealed } = query
  for (const { personId } of sealed ? found.rows : [])
    work.record(
      'record.opened',
      { kind: 'person', id: personId },
      { parts: sealed!, reason: 'searched' },
    )
  return { ...found, count, atLeast, foundBy: sealed }
})

/** Members that a filter finds, a page at a time, by number; those who joined lately from the last one on. A read of the list, so it is audited like an act. */
export async function listMembers(
  viewer: Actor,
  filter: MembersFilter,
  page: Page = {},
): Promise<MembersPage> {
  return list(viewer, { filter, page })
}

/** A record that was merged into another is found by the one that is kept. There are few, so they are looked up once. */
const notMerged = sql`t.person_id not in (select person_id from members where merged_into_id is not null)`

/**
 * What the filter means for `tallied_people t` beside `people p`. Whoever does not see dues filters by none. With a phone number or
 * postcode nothing else is asked: beside a tag or a standing it would tell more than whose it is. With a union no text is: that somebody
 * of one name is not found would tell what they never read of.
 */
export async function membersQuery(
  tx: Transaction,
  viewer: Actor,
  { q: text, union: asksUnion, ...choices }: MembersFilter,
  at: Date,
): Promise<MembersQuery> {
  const union = can(viewer, 'member.search-sealed') ? asksUnion : undefined
  const q = union ? undefined : text
  const bySealed = q ? findBySealed(viewer, q) : undefined
  if (bySealed) {
    const where = every([sql`t.number is not null`, notMerged, bySealed.where])
    return { where, at, newestFirst: false, sealed: bySealed.part }
  }
  const seesDues = can(viewer, 'dues.read')
  const { group, joined } = choices
  const asked = seesDues ? choices : { ...choices, band: undefined, way: undefined }
  const allOfGroup = group !== undefined && (await readsAllOfGroup(tx, viewer, group, at))
  const where = every([
    await whereMembersAre(tx, asked, { at, allOfGroup }),
    q ? await findByText(tx, q) : undefined,
  ])
  // Numbers rise with the day of joining: from this end the first page is found at once.
  const newestFirst = joined !== undefined && joined !== 'earlier'
  return { where, at, newestFirst, union, sealed: union ? 'union' : undefined }
}

/**
 * The same without a viewer. `allOfGroup`: those in a group who are named to the group and the officers who appoint alone are among
 * them, which is for whoever asks to have the right to.
 */
export async function whereMembersAre(
  db: Database | Transaction,
  { standing, band, way, place, joined, tag, group }: SavedListFilter,
  { at, allOfGroup }: { at: Date; allOfGroup: boolean },
): Promise<SQL> {
  return every([
    sql`t.number is not null`,
    notMerged,
    standsAs(standing, at),
    bandIs(band),
    wayIs(way),
    place ? sql`p.constituency = ${place}` : undefined,
    joinedIs(joined, at),
    tag
      ? sql`t.person_id in (select person_id from member_tags where tag = ${tag.toLowerCase()})`
      : undefined,
    group ? isOneOfThese(await namedInGroup(db, group, { at, all: allOfGroup })) : undefined,
  ])
}

function joinedIs(joined: Joined | undefined, at: Date): SQL | undefined {
  if (!joined) return undefined
  const newYear = atWallTime(`${dateOf(at).slice(0, 4)}-01-01`)
  const from = joined === 'this-year' ? newYear : addDays(at, joined === 'lately' ? -30 : -365)
  return joined === 'earlier'
    ? sql`t.joined_at < ${from.toISOString()}`
    : sql`t.joined_at >= ${from.toISOString()}`
}

type Raw = Omit<ListedMember, 'joinedAt'> & { joinedAt: string }

/** Nobody reads a longer list page by page; to know its length exactly would cost the more, the longer it is. */
async function countAsFar(db: Transaction, { where }: MembersQuery): Promise<number> {
  const [counted] = await db.execute<{ count: number }>(sql`
    select count(*)::int as count from (
      select from tallied_people t join people p on p.id = t.person_id
      where ${where} limit ${mostCounted + 1}
    ) found`)
  return counted!.count
}

export async function readPage(
  db: Database | Transaction,
  viewer: Actor,
  query: MembersQuery,
  { after, limit = 25 }: Page,
): Promise<Pick<MembersPage, 'rows' | 'next'>> {
  if (query.union) {
    const { ids, next } = await findInUnion(db, query, query.union, { after, limit })
    const { rows } = await readPage(
      db,
      viewer,
      { ...query, where: isOneOfThese(ids), union: undefined },
      {},
    )
    return { rows, next }
  }
  const { where, newestFirst, at } = query
  const beyond = beyondNumber(query, after)
  const dues = can(viewer, 'dues.read') ? sql`, t.band, t.method` : sql``
  const raw = await db.execute<Raw>(sql`
    select t.person_id as "personId", t.number, p.name, p.called, p.constituency,
      ${reachableAtOf(sql`p`)} as email, ${alsoReadBy(sql`p.id`)} as "sharedWith",
      ${standingNow(at)} as standing, t.joined_at::text as "joinedAt"${dues}
    from tallied_people t join people p on p.id = t.person_id
    where ${where} and ${beyond}
    order by t.number ${newestFirst ? sql`desc` : sql`asc`} limit ${limit + 1}`)
  return {
    rows: raw.slice(0, limit).map((row) => ({ ...row, joinedAt: new Date(row.joinedAt) })),
    next: raw.length > limit ? raw[limit - 1]!.number : undefined,
  }
}

function beyondNumber({ newestFirst }: MembersQuery, after: number | undefined): SQL {
  if (after === undefined) return sql`true`
  return newestFirst ? sql`t.number < ${after}` : sql`t.number > ${after}`
}

/** So many are fetched together, and so many opened at most for one page; the next page goes on from there. */
const openedTogether = 1_000
const mostOpened = 20_000

/**
 * Who among them wrote a union of this name when they last applied. It lies in no column that the database could search: it is sealed, and
 * with it a copy of the database would tell who is in which union. So their answers are opened here, along the numbers.
 */
async function findInUnion(
  db: Database | Transaction,
  query: MembersQuery,
  union: string,
  { after, limit }: { after: number | undefined; limit: number },
): Promise<{ ids: string[]; next?: number }> {
  const ids: string[] = []
  let from = after
  for (let opened = 0; opened < mostOpened; opened += openedTogether) {
    const answers = await db.execute<{
      personId: string
      number: number
      submittedSealed: string
    }>(sql`
      select t.person_id as "personId", t.number, a.submitted_sealed as "submittedSealed"
      from tallied_people t join people p on p.id = t.person_id
      join lateral (select submitted_sealed from applications where person_id = t.person_id and submitted_sealed is not null
        order by number desc limit 1) a on true
      where ${query.where} and ${beyondNumber(query, from)}
      order by t.number ${query.newestFirst ? sql`desc` : sql`asc`} limit ${openedTogether}`)
    for (const answer of answers) {
      if (ids.length === limit) return { ids, next: from }
      if (sameUnion(submissionOf(answer)?.['labour-movement'].union, union))
        ids.push(answer.personId)
      from = answer.number
    }
    if (answers.length < openedTogether) return { ids }
  }
  return { ids, next: from }
}

function sameUnion(written: string | undefined, asked: string): boolean {
  return written?.toLowerCase().includes(asked.toLowerCase()) ?? false
}

/** The tags there are, to choose from. */
export async function listTags(viewer: Actor): Promise<string[]> {
  if (!can(viewer, 'member.search')) return []
  const rows = await database()
    .selectDistinct({ tag: memberTags.tag })
    .from(memberTags)
    .orderBy(asc(memberTags.tag))
    .limit(200)
  return rows.map(({ tag }) => tag)
}
