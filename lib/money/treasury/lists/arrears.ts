import 'server-only'
import { sql } from 'drizzle-orm'
import { database } from '@/db/client'
import type { Actor } from '@/lib/kernel/actor'
import { now } from '@/lib/kernel/clock'
import { isId } from '@/lib/kernel/ids'
import type { Band, Interval } from '@/lib/organisation'
import { alsoReadBy, reachableAtOf } from '@/lib/people/members/mailbox'
import { can } from '@/lib/permissions'
import { countArrears } from '../tallies/count-arrears'
import { agedAs, bandIs, every, wayIs } from './filter-sql'
import type { ArrearsFilter } from './filters'

/** Somebody who owes dues. */
export type ArrearsRow = {
  number: number
  /** Empty when erased. */
  name: string
  /** Where their mail goes: to somebody else's address, where they share it. */
  email: string | null
  /** Who else reads it. */
  sharedWith: string[]
  band: Band
  interval: Interval
  method: string | null
  pence: number
  failedAt: Date
  /** Until when the vote is kept. None while suspended. */
  graceEndsAt: Date | null
  /** The last mail about it. */
  mail: { message: string; at: Date } | null
}

type Raw = Omit<ArrearsRow, 'failedAt' | 'graceEndsAt' | 'mail'> & {
  personId: string
  failedAt: string
  graceEndsAt: string | null
  mail: string | null
  mailedAt: string | null
}

const aboutArrears = sql`('payment-failed', 'payment-overdue', 'payment-lapsed', 'payment-disputed', 'payment-confirmation-asked', 'mandate-cancelled', 'hand-paid-due')`

/** Who owes, the longest first, a page at a time. `after` is where the page before ended. */
export async function listArrears(
  viewer: Actor,
  filter: ArrearsFilter,
  { after, limit = 25 }: { after?: string; limit?: number } = {},
): Promise<{ rows: ArrearsRow[]; next?: string } | undefined> {
  if (!can(viewer, 'dues.read')) return undefined
  const raw = await database().execute<Raw>(sql`
    select t.person_id as "personId", t.number, p.name, ${reachableAtOf(sql`p`)} as email, ${alsoReadBy(sql`p.id`)} as "sharedWith", t.band, t.interval, t.method, t.due_pence as pence,
      to_char(t.failed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "failedAt", t.until_at::text as "graceEndsAt", m.message as mail, m.created_at::text as "mailedAt"
    from (
      select * from tallied_people t
      where t.failed_at <= ${now().toISOString()} and ${every([agedAs(filter.age, now()), bandIs(filter.band), wayIs(filter.way), beyond(after)])}
      order by t.failed_at, t.person_id limit ${limit + 1}
    ) t
    join people p on p.id = t.person_id
    left join lateral (
      select message, created_at from outgoing_mails
      where person_id = t.person_id and message in ${aboutArrears} order by created_at desc limit 1
    ) m on true
    order by t.failed_at, t.person_id`)
  const last = raw[limit - 1]
  return {
    rows: raw
      .slice(0, limit)
      .map(({ personId: _, failedAt, graceEndsAt, mail, mailedAt, ...row }) => ({
        ...row,
        failedAt: new Date(failedAt),
        graceEndsAt: graceEndsAt ? new Date(graceEndsAt) : null,
        mail: mail && mailedAt ? { message: mail, at: new Date(mailedAt) } : null,
      })),
    next: raw.length > limit && last ? `${last.failedAt}_${last.personId}` : undefined,
  }
}

/** How many owe, by everything one can filter by. */
export async function countAllArrears(viewer: Actor) {
  return can(viewer, 'dues.read') ? countArrears(now()) : []
}

// A cursor that nobody of ours made starts at the beginning.
function beyond(after: string | undefined) {
  const [at, id] = after?.split('_') ?? []
  return at && id && isId(id) && isInstant(at)
    ? sql`(t.failed_at, t.person_id) > (${at}::timestamptz, ${id}::uuid)`
    : undefined
}

/** A moment of UTC to the microsecond, as the query above writes it. */
function isInstant(text: string): boolean {
  const [second] = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?=\.\d{6}Z$)/.exec(text) ?? []
  const at = Date.parse(`${second}Z`)
  return !Number.isNaN(at) && new Date(at).toISOString().slice(0, 19) === second
}
