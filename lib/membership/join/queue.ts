import 'server-only'
import { type SQL, sql } from 'drizzle-orm'
import { database } from '@/db/client'
import type { Actor } from '@/lib/kernel/actor'
import { atWallTime, dateOf } from '@/lib/kernel/calendar'
import { now } from '@/lib/kernel/clock'
import { isId } from '@/lib/kernel/ids'
import { can } from '@/lib/permissions'
import type { ApplicationFilter } from './queue-filters'

const pageSize = 25

/** What an officer sees of an application before opening it. */
export type QueueRow = {
  id: string
  number: number
  state: string
  name: string
  submittedAt: Date
  decidedAt: Date | null
  takenBy: string | null
  takenByName: string | null
  accepted: number
  toJudge: number
  unmatched: number
  requested: number
  toReplace: number
}

type Raw = Omit<QueueRow, 'submittedAt' | 'decidedAt'> & {
  submittedAt: string
  decidedAt: string | null
}

/** How the references of each open application stand, counted in the database. */
function referencesOf(at: string) {
  return sql`lateral (
    select
      count(*) filter (where accepted_at is not null)::int as "accepted",
      count(*) filter (where state = 'given' and accepted_at is null and refused_at is null)::int as "toJudge",
      count(*) filter (where state = 'requested' and referee_id is null and refused_at is null and expires_at > ${at})::int as "unmatched",
      count(*) filter (where state = 'requested' and referee_id is not null and refused_at is null
        and bounced_at is null and expires_at > ${at})::int as "requested",
      count(*) filter (where refused_at is not null or state = 'declined'
        or (state = 'requested' and (bounced_at is not null or expires_at <= ${at})))::int as "toReplace"
    from "references" where application_id = a.id and replaced_at is null
  ) r`
}

const open = sql`a.state in ('submitted', 'returned')`

function matching(filter: ApplicationFilter, viewerId: string): SQL {
  switch (filter) {
    case 'all':
      return open
    case 'ready':
      return sql`a.state = 'submitted' and r."accepted" >= 2`
    case 'judge':
      return sql`${open} and r."toJudge" > 0`
    case 'unmatched':
      return sql`${open} and r."unmatched" > 0`
    case 'waiting':
      return sql`a.state = 'submitted' and r."accepted" < 2 and r."requested" + r."toReplace" > 0`
    case 'question':
      return sql`a.state = 'returned'`
    case 'mine':
      return sql`${open} and a.taken_by = ${viewerId}`
    case 'decided':
      return sql`a.state in ('approved', 'declined')`
  }
}

/**
 * How many open applications each way of looking finds: tallied, with what the clock turned today counted one by one. What is
 * decided is not counted: it only grows.
 */
export async function countQueue(
  viewer: Actor,
): Promise<Partial<Record<ApplicationFilter, number>>> {
  if (!can(viewer, 'application.list') || viewer.kind !== 'person') return {}
  const at = now()
  const today = dateOf(at)
  const span = sql`between ${atWallTime(today).toISOString()} and ${at.toISOString()}`
  const rows = await database().execute<{ what: ApplicationFilter; n: number }>(sql`
    select what, sum(count)::int as n
    from (
      select what, count from tallies where book = 'queue' and day < ${today}
      union all
      select 'unmatched', -1 from tallied_applications where unmatched_until ${span}
      union all
      select 'waiting', 1 from tallied_applications where waits_from ${span}
      union all
      select 'mine', count(*) from applications a where ${matching('mine', viewer.personId)}
    ) steps
    group by what`)
  const none = { all: 0, ready: 0, judge: 0, unmatched: 0, waiting: 0, question: 0, mine: 0 }
  return { ...none, ...Object.fromEntries(rows.map(({ what, n }) => [what, n])) }
}

/** Applications in waiting order, longest first; decided ones newest first. `after` is where the page before ended. */
export async function listApplicationQueue(
  viewer: Actor,
  filter: ApplicationFilter,
  after?: string,
): Promise<{ rows: QueueRow[]; next?: string }> {
  if (!can(viewer, 'application.list') || viewer.kind !== 'person') return { rows: [] }
  const decided = filter === 'decided'
  const raw = await database().execute<Raw>(sql`
    select a.id, a.number, a.state, p.name, a.submitted_at as "submittedAt", a.decided_at as "decidedAt",
      a.taken_by as "takenBy", t.name as "takenByName",
      r."accepted", r."toJudge", r."unmatched", r."requested", r."toReplace"
    from applications a join people p on p.id = a.person_id left join people t on t.id = a.taken_by,
      ${referencesOf(now().toISOString())}
    where ${matching(filter, viewer.personId)} ${beyond(decided, after)}
    order by ${decided ? sql`a.number desc` : sql`a.submitted_at, a.id`}
    limit ${pageSize + 1}`)
  const rows = raw.slice(0, pageSize).map((row) => ({
    ...row,
    submittedAt: new Date(row.submittedAt),
    decidedAt: row.decidedAt ? new Date(row.decidedAt) : null,
  }))
  const last = rows.at(-1)
  return { rows, next: raw.length > pageSize && last ? cursor(decided, last) : undefined }
}

function cursor(decided: boolean, last: QueueRow) {
  return decided ? String(last.number) : `${last.submittedAt.toISOString()}_${last.id}`
}

// A cursor that nobody of ours made starts at the beginning.
function beyond(decided: boolean, after?: string): SQL | undefined {
  if (!after) return undefined
  if (decided) {
    return /^\d{1,9}$/.test(after) ? sql`and a.number < ${Number(after)}` : undefined
  }
  const [at, id] = after.split('_')
  if (!at || !id || !isId(id) || Number.isNaN(Date.parse(at))) return undefined
  return sql`and (a.submitted_at, a.id) > (${new Date(at).toISOString()}, ${id})`
}
