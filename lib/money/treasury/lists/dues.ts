import 'server-only'
import { sql } from 'drizzle-orm'
import { database } from '@/db/client'
import { inForceSql, subscriptions } from '@/db/schema/money/subscriptions'
import type { Actor, Standing } from '@/lib/kernel/actor'
import { now } from '@/lib/kernel/clock'
import type { Band, Interval } from '@/lib/organisation'
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
  paidUntil: Date | null
}

type Raw = Omit<DuesRow, 'joinedAt' | 'paidUntil'> & { joinedAt: string; paidUntil: string | null }

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
      t.joined_at::text as "joinedAt", -- A period that was not paid for is no time paid.
      least(subscriptions.current_period_ends_at, subscriptions.payment_failed_at)::text as "paidUntil"
    from (
      select * from tallied_people t where t.number is not null and ${asked} order by t.number limit ${limit + 1}
    ) t
    join people p on p.id = t.person_id
    left join subscriptions on subscriptions.person_id = t.person_id and ${inForceSql(subscriptions)}
    order by t.number`)
  return {
    rows: raw.slice(0, limit).map((row) => ({
      ...row,
      joinedAt: new Date(row.joinedAt),
      paidUntil: row.paidUntil ? new Date(row.paidUntil) : null,
    })),
    next: raw.length > limit ? raw[limit - 1]!.number : undefined,
  }
}

/** How many members there are, by everything one can filter by. */
export async function countAllDues(viewer: Actor) {
  return can(viewer, 'dues.read') ? countMembers(now()) : []
}
