import 'server-only'
import { and, desc, eq, getTableColumns, isNotNull, ne, type SQL, sql } from 'drizzle-orm'
import { database } from '@/db/client'
import { decisionDuties, decisionReports } from '@/db/schema/democracy/decisions'
import { motions, motionVotes, voteOfMotion } from '@/db/schema/democracy/motions'
import type { Actor } from '@/lib/kernel/actor'
import { atWallTime, dateOf } from '@/lib/kernel/calendar'
import { now } from '@/lib/kernel/clock'
import { behind } from '@/lib/kernel/keyset-pagination'
import { can } from '@/lib/permissions'
import { type DutyState, decisionState } from '../decisions/states'
import type { ArchiveFilters } from './archive-filters'

const perPage = 20

/** Who answers for a vote's decision at the moment. */
function newestDuty() {
  return database()
    .select(getTableColumns(decisionDuties))
    .from(decisionDuties)
    .where(eq(decisionDuties.voteId, motionVotes.id))
    .orderBy(desc(decisionDuties.givenAt), desc(decisionDuties.id))
    .limit(1)
    .as('duty')
}

/** When it was last reported done. */
const doneAt = sql`(select max(r.reported_at) from ${decisionReports} r where r.vote_id = ${motionVotes.id} and r.done)`

/** What members decided, the latest first, for members: by its words and by how it stands. */
export async function searchArchive(
  viewer: Actor,
  filters: ArchiveFilters,
  before?: string,
): Promise<{ decisions: ArchivedDecision[]; next?: string; years: number[] } | undefined> {
  if (!can(viewer, 'motion.read')) return undefined
  const duty = newestDuty()
  const today = dateOf(now())
  const rows = await database()
    .select({
      voteId: motionVotes.id,
      number: motions.number,
      title: motions.title,
      outcome: sql<'carried' | 'lost'>`${motionVotes.outcome}`,
      byConsent: sql<boolean>`${motionVotes.majority} = 'unless-objected'`,
      declaredAt: sql`${motionVotes.declaredAt}`.mapWith(motionVotes.declaredAt),
      duty: { office: duty.office, group: duty.group, dueOn: duty.dueOn, givenAt: duty.givenAt },
      doneAt: sql`${doneAt}`.mapWith(decisionReports.reportedAt) as SQL<Date | null>,
    })
    .from(motions)
    .innerJoin(motionVotes, voteOfMotion)
    .leftJoinLateral(duty, sql`true`)
    .where(
      and(
        isNotNull(motionVotes.declaredAt),
        filters.words ? saying(filters.words) : undefined,
        filters.year ? inYear(filters.year) : undefined,
        filters.outcome ? eq(motionVotes.outcome, filters.outcome) : undefined,
        filters.kind ? ofKind(filters.kind) : undefined,
        filters.state ? standing(filters.state, duty, today) : undefined,
        filters.who?.office ? eq(duty.office, filters.who.office) : undefined,
        filters.who?.group ? eq(duty.group, filters.who.group) : undefined,
        await behind(motionVotes.declaredAt, motionVotes.id, before),
      ),
    )
    .orderBy(desc(motionVotes.declaredAt), desc(motionVotes.id))
    .limit(perPage + 1)
  const decisions = rows.slice(0, perPage).map(({ duty: given, doneAt: done, ...row }) => ({
    ...row,
    duty: given ?? undefined,
    state:
      row.outcome === 'carried'
        ? decisionState(given ?? undefined, done ?? undefined, today)
        : undefined,
  }))
  return {
    decisions,
    next: rows.length > perPage ? decisions.at(-1)!.voteId : undefined,
    years: await yearsOfDecisions(),
  }
}

export type ArchivedDecision = {
  voteId: string
  number: number
  title: string
  outcome: 'carried' | 'lost'
  byConsent: boolean
  declaredAt: Date
  duty?: Pick<typeof decisionDuties.$inferSelect, 'office' | 'group' | 'dueOn'>
  /** How it stands, of what was carried. */
  state?: DutyState
}

function ofKind(kind: NonNullable<ArchiveFilters['kind']>): SQL | undefined {
  if (kind === 'consent') return eq(motionVotes.majority, 'unless-objected')
  return and(eq(motionVotes.kind, kind), ne(motionVotes.majority, 'unless-objected'))
}

/** In the title, or in the text as it was voted on; as people type into a search box, with quotes and a minus. */
function saying(words: string): SQL {
  const query = sql`websearch_to_tsquery('english', ${words})`
  return sql`(to_tsvector('english', ${motions.title}) @@ ${query} or ${motions.id} in (
    select v.motion_id from motion_versions v where to_tsvector('english', v.text) @@ ${query}
      and not exists (select 1 from motion_versions later where later.motion_id = v.motion_id and later.number > v.number)))`
}

function inYear(year: number): SQL {
  const from = atWallTime(`${year}-01-01`).toISOString()
  const until = atWallTime(`${year + 1}-01-01`).toISOString()
  return sql`${motionVotes.declaredAt} >= ${from} and ${motionVotes.declaredAt} < ${until}`
}

type Duty = ReturnType<typeof newestDuty>

function standing(state: DutyState, duty: Duty, today: string): SQL | undefined {
  const carried = eq(motionVotes.outcome, 'carried')
  if (state === 'unassigned') return and(carried, sql`${duty.id} is null`)
  const done = sql`coalesce(${doneAt} >= ${duty.givenAt}, false)`
  if (state === 'done') return and(carried, isNotNull(duty.id), done)
  const due = state === 'overdue' ? sql`${duty.dueOn} < ${today}` : sql`${duty.dueOn} >= ${today}`
  return and(carried, isNotNull(duty.id), sql`not ${done}`, due)
}

/** From the first year with a decision to the last, the last first. */
async function yearsOfDecisions(): Promise<number[]> {
  const [ends] = await database()
    .select({
      first: sql`min(${motionVotes.declaredAt})`.mapWith(motionVotes.declaredAt),
      last: sql`max(${motionVotes.declaredAt})`.mapWith(motionVotes.declaredAt),
    })
    .from(motionVotes)
  if (!ends?.first) return []
  const [first, last] = [ends.first, ends.last].map((at) => Number(dateOf(at).slice(0, 4)))
  return Array.from({ length: last! - first! + 1 }, (_, place) => last! - place)
}
