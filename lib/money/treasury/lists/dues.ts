import 'server-only'
import { sql } from 'drizzle-orm'
import { database } from '@/db/client'
import { inForceSql, subscriptions } from '@/db/schema/money/subscriptions'
import type { Actor, Standing } from '@/lib/kernel/actor'
import { now } from '@/lib/kernel/clock'
import { type Band, type Interval, organisation } from '@/lib/organisation'
import { can } from '@/lib/permissions'
import { countMembers } from '../tallies/count-members'
import { bandIs, every, standingNow, standsAs, wayIs } from './filter-sql'
import type { DuesFilter } from './filters'

/** A member's dues as they run just now. */
export type DuesRow = {
  number: number
  /** Empty when erased. */
  name: string
  standing: Standing
  /** None: nothing is arranged. */
  band: Band | null
  interval: Interval | null
  method: string | null
  pence: number | null
  joinedAt: Date
  /** The last day that is paid. */
  paidUntil: string | null
}

type Raw = Omit<DuesRow, 'joinedAt'> & { joinedAt: string }

/** What each member pays, by number, a page at a time. `after` is the last number of the page before. */
export async function listDues(
  viewer: Actor,
  filter: DuesFilter,
  { after, limit = 25 }: { after?: number; limit?: number } = {},
): Promise<{ rows: DuesRow[]; next?: number } | undefined> {
  if (!can(viewer, 'dues.read')) return undefined
  const at = now()
  const asked = every([
    standsAs(filter.standing, at),
    bandIs(filter.band),
    filter.interval && sql`t.interval = ${filter.interval}`,
    wayIs(filter.way),
    after === undefined ? undefined : sql`t.number > ${after}`,
  ])
  const raw = await database().execute<Raw>(sql`
    select t.number, p.name, ${standingNow(at)} as standing, t.band, t.interval, t.method, t.amount_pence as pence,
      t.joined_at::text as "joinedAt", ${lastPaidDaySql} as "paidUntil"
    from (
      select * from tallied_people t where t.number is not null and ${asked} order by t.number limit ${limit + 1}
    ) t
    join people p on p.id = t.person_id
    left join subscriptions on subscriptions.person_id = t.person_id and ${inForceSql(subscriptions)}
    order by t.number`)
  return {
    rows: raw.slice(0, limit).map((row) => ({ ...row, joinedAt: new Date(row.joinedAt) })),
    next: raw.length > limit ? raw[limit - 1]!.number : undefined,
  }
}

const zone = sql.raw(`'${organisation.timeZone}'`)
const { startedAt, currentPeriodEndsAt, paymentFailedAt, paymentStatus } = subscriptions
const { id, status, stripeSubscriptionId, pausedUntil, interval, personId } = subscriptions

/**
 * The last day that a member has paid. Stripe's period runs on while its payment fails, is on its way, is written off or is
 * left out in a break: then what is paid ends where that period began, or with the last payment in the books.
 */
const lastPaidDaySql = sql`case when ${startedAt} is not null then (least(
  ${paymentFailedAt} at time zone ${zone},
  ${currentPeriodEndsAt} at time zone ${zone} - case
    when ${status} in ('canceled', 'unpaid') then interval '0'
    when ${paymentFailedAt} is null and (${paymentStatus} is null or ${stripeSubscriptionId} is null) then interval '0'
    when ${interval} = 'year' then interval '1 year' else interval '1 month'
  end,
  case when ${pausedUntil} is not null or exists (select from write_offs w where w.subscription_id = ${id}) then (
    select max(e.period_ends_before) from ledger_entries e where e.person_id = ${personId} and e.kind = 'payment') end
)::date - 1)::text end`

/** How many members there are, by everything one can filter by. */
export async function countAllDues(viewer: Actor) {
  return can(viewer, 'dues.read') ? countMembers(now()) : []
}
