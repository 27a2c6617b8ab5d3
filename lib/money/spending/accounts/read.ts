import 'server-only'
import { and, lt, min, notInArray, type SQL, sql } from 'drizzle-orm'
import { database } from '@/db/client'
import { ledgerEntries } from '@/db/schema/money/ledger'
import type { Actor } from '@/lib/kernel/actor'
import { now } from '@/lib/kernel/clock'
import { entryKinds, meaningOf } from '@/lib/money/ledger/entry-kinds'
import { bands } from '@/lib/organisation'
import { can } from '@/lib/permissions'
import { entryKindOf } from '../claim-kinds'
import { type AccountGroup, byBand, byHeading, byWay, incomeByMethod } from './account-lines'
import { financialYear, financialYearOf, yearInWords } from './financial-year'
import type { PaidGroup } from './merge-small-groups'

export type Account = {
  year: number
  name: string
  from: Date
  until: Date
  /** Whether it is still going on: then everything is what it is today. */
  running: boolean
  startPence: number
  /** After refunds and what members' banks took back. */
  incomePence: number
  spentPence: number
  feePence: number
  endPence: number
  bands: PaidGroup[]
  ways: PaidGroup[]
  spending: PaidGroup[]
}

const { occurredAt, kind, amountPence } = ledgerEntries
const moved = entryKinds.filter((one) => meaningOf(one).side === 'moved')
const income = entryKinds.filter((one) => meaningOf(one).side === 'income')
const spent = Object.values(entryKindOf)

/** The years that there are books of, the latest first. */
export async function listAccountYears(viewer: Actor): Promise<number[] | undefined> {
  if (!can(viewer, 'accounts.read')) return undefined
  const [row] = await database()
    .select({ first: min(occurredAt) })
    .from(ledgerEntries)
  const last = financialYearOf(now())
  const first = row?.first ? Math.min(last, financialYearOf(row.first)) : last
  return Array.from({ length: last - first + 1 }, (_, back) => last - back)
}

/** A year of the books for every member: to the penny, and without anybody's name. */
export async function getYearAccount(viewer: Actor, year: number): Promise<Account | undefined> {
  const years = await listAccountYears(viewer)
  if (!years?.includes(year)) return undefined
  const span = financialYear(year)
  const [startPence, groups, byBands, byWays] = await Promise.all([
    balanceBefore(span.from),
    groupsOf(span),
    countTogether(span, bandPlace),
    countTogether(span, wayPlace),
  ])
  const opened = sumOf(groups.filter(({ root }) => meaningOf(root).side === 'opening'))
  const came = groups.filter(({ root }) => meaningOf(root).side === 'income')
  const went = groups.filter(({ root }) => meaningOf(root).side === 'spending' && root !== 'fee')
  const incomePence = sumOf(came)
  const spentPence = -sumOf(went)
  const feePence = -sumOf(groups.filter(({ root }) => root === 'fee'))
  return {
    year,
    name: yearInWords(year),
    ...span,
    running: now() < span.until,
    // What was there when our books began, in whichever year that was.
    startPence: startPence + opened,
    incomePence,
    spentPence,
    feePence,
    endPence: startPence + opened + incomePence - spentPence - feePence,
    bands: byBand(came, byBands),
    ways: byWay(came, byWays),
    spending: byHeading(went),
  }
}

const sumOf = (groups: readonly AccountGroup[]) => groups.reduce((sum, { pence }) => sum + pence, 0)

async function balanceBefore(from: Date): Promise<number> {
  const [row] = await database()
    .select({ pence: sql<string>`coalesce(sum(${amountPence}), 0)` })
    .from(ledgerEntries)
    .where(and(lt(occurredAt, from), notInArray(kind, moved)))
  return Number(row!.pence)
}

type Span = { from: Date; until: Date }

const during = ({ from, until }: Span) =>
  sql`e.occurred_at >= ${from.toISOString()}::timestamptz and e.occurred_at < ${until.toISOString()}::timestamptz`

/** What was put right counts where the thing it puts right does; what was spent, under the heading of its claim. */
async function groupsOf(span: Span): Promise<AccountGroup[]> {
  const rows = await database().execute<Omit<AccountGroup, 'pence'> & { pence: string }>(sql`
    select e.kind, coalesce(about.kind, e.kind) as root, e.band, c.heading, sum(e.amount_pence) as pence
    from ledger_entries e
    left join ledger_entries about on e.kind = 'correction' and about.id = e.relates_to
    left join claims c on e.kind in ${spent} and e.source_key = 'claim/' || c.id
    where ${during(span)} and e.kind not in ${moved}
    group by 1, 2, 3, 4`)
  return rows.map((row) => ({ ...row, pence: Number(row.pence) }))
}

/** How many people paid in exactly these groups together, as a sum of powers of two → how many. */
async function countTogether(span: Span, place: SQL): Promise<Map<number, number>> {
  const rows = await database().execute<{ places: number; people: string }>(sql`
    select places, count(*) as people from (
      select coalesce(e.person_id, gone.payer) as payer, bit_or(1 << ${place}) as places
      from ledger_entries e left join erased_payers gone on gone.entry_id = e.id
      where ${during(span)} and coalesce(e.person_id, gone.payer) is not null and e.kind in ${income}
      group by 1
    ) payers group by places`)
  return new Map(rows.map(({ places, people }) => [places, Number(people)]))
}

const bandPlace = sql`coalesce(array_position(array[${sql.join(
  bands.map((band) => sql`${band}`),
  sql`, `,
)}]::text[], e.band), 0)`

const wayPlace = sql`(case ${sql.join(
  incomeByMethod.map(({ kinds }, place) => sql`when e.kind in ${kinds} then ${place}::int`),
  sql` `,
)} else ${incomeByMethod.length}::int end)`
