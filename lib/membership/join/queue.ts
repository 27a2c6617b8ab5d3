import 'server-only'
import { and, asc, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm'
import { database } from '@/db/client'
import { references } from '@/db/schema/membership/join'
import { people } from '@/db/schema/people/people'
import type { Actor } from '@/lib/kernel/actor'
import { addDays, atWallTime, dateOf } from '@/lib/kernel/calendar'
import { now } from '@/lib/kernel/clock'
import { isId } from '@/lib/kernel/ids'
import { type SlotState, slotOf } from '@/lib/people/referees/slots'
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
  constituency: string | null
  slots: ReferenceStanding[]
}

/** How one of its references stands: of whom, in words. */
export type ReferenceStanding = {
  key: string
  state: SlotState
  words?: string
  /** The referee's name of record, or what the applicant wrote where nobody matches. */
  name: string
  matched: boolean
}

/** What an officer has to do something about. */
type QueueFilter = ApplicationFilter | 'yours'

type Raw = Omit<QueueRow, 'submittedAt' | 'decidedAt' | 'slots'> & {
  submittedAt: string
  decidedAt: string | null
}

/** How the references of each open application stand, counted in the database. */
function referencesOf(at: string) {
  return sql`lateral (
    select
      count(*) filter (where accepted_at is not null)::int as "accepted",
      count(*) filter (where state = 'given' and accepted_at is null and refused_at is null)::int as "toJudge",
      count(*) filter (where state = 'requested' and (referee_id is null or bounced_at is not null)
        and refused_at is null and expires_at > ${at})::int as "unmatched",
      count(*) filter (where state = 'requested' and referee_id is not null and refused_at is null
        and bounced_at is null and expires_at > ${at})::int as "requested",
      count(*) filter (where refused_at is not null or state = 'declined'
        or (state = 'requested' and expires_at <= ${at}))::int as "toReplace"
    from "references" where application_id = a.id and replaced_at is null
  ) r`
}

const open = sql`a.state in ('submitted', 'returned')`

function matching(filter: QueueFilter, viewerId: string): SQL {
  switch (filter) {
    case 'all':
      return open
    case 'yours':
      return sql`${open} and (a.state = 'submitted' and r."accepted" >= 2 or r."toJudge" > 0 or r."unmatched" > 0)`
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
  filter: QueueFilter,
  after?: string,
): Promise<{ rows: QueueRow[]; next?: string }> {
  if (!can(viewer, 'application.list') || viewer.kind !== 'person') return { rows: [] }
  const decided = filter === 'decided'
  const raw = await database().execute<Raw>(sql`
    select a.id, a.number, a.state, p.name, a.submitted_at as "submittedAt", a.decided_at as "decidedAt",
      a.taken_by as "takenBy", t.name as "takenByName", p.constituency,
      r."accepted", r."toJudge", r."unmatched", r."requested", r."toReplace"
    from applications a join people p on p.id = a.person_id left join people t on t.id = a.taken_by,
      ${referencesOf(now().toISOString())}
    where ${matching(filter, viewer.personId)} ${beyond(decided, after)}
    order by ${decided ? sql`a.number desc` : sql`a.submitted_at, a.id`}
    limit ${pageSize + 1}`)
  const shown = raw.slice(0, pageSize)
  const slots = await slotsOf(shown.map(({ id }) => id))
  const rows = shown.map((row) => ({
    ...row,
    slots: slots.get(row.id) ?? [],
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

/** The references that count of these applications, the proposer's first. */
async function slotsOf(applicationIds: string[]): Promise<Map<string, ReferenceStanding[]>> {
  const found = new Map<string, ReferenceStanding[]>()
  if (applicationIds.length === 0) return found
  const rows = await database()
    .select({ reference: references, referee: people.name })
    .from(references)
    .leftJoin(people, eq(people.id, references.refereeId))
    .where(and(inArray(references.applicationId, applicationIds), isNull(references.replacedAt)))
    .orderBy(asc(references.place))
  const at = now()
  for (const { reference, referee } of rows) {
    const { id, applicationId, state, refereeName, expiresAt } = reference
    const matched = reference.refereeId !== null
    const standing = slotOf(
      {
        state,
        accepted: reference.acceptedAt !== null,
        refused: reference.refusedAt !== null,
        matched,
        bounced: reference.bouncedAt !== null,
        expiresAt,
      },
      at,
    )
    const name = (matched ? referee : refereeName) || 'Name erased'
    const slot = { key: id, name, matched: matched || !refereeName, ...standing }
    found.set(applicationId, [...(found.get(applicationId) ?? []), slot])
  }
  return found
}

/** How many wait for an officer: to decide, to accept a reference, to find a referee. */
export async function countApplicationsToDo(viewer: Actor): Promise<number> {
  if (!can(viewer, 'application.list') || viewer.kind !== 'person') return 0
  const [row] = await database().execute<{ n: number }>(sql`
    select count(*)::int as n from applications a, ${referencesOf(now().toISOString())}
    where ${matching('yours', viewer.personId)}`)
  return row!.n
}

/**
 * How long it takes from sending to decision: half of those decided in the last three months took no longer. Nothing where none was.
 */
export async function medianDaysToDecision(viewer: Actor): Promise<number | undefined> {
  if (!can(viewer, 'application.list')) return undefined
  const [row] = await database().execute<{ days: number | null }>(sql`
    select ceil(percentile_disc(0.5) within group (order by extract(epoch from decided_at - submitted_at)) / 86400)::int as days
    from applications
    where state in ('approved', 'declined') and decided_at > ${addDays(now(), -91).toISOString()}`)
  return row?.days ?? undefined
}
