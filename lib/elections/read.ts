import 'server-only'
import {
  and,
  asc,
  count,
  desc,
  eq,
  exists,
  inArray,
  isNotNull,
  or,
  type SQL,
  sql,
} from 'drizzle-orm'
import { database } from '@/db/client'
import { contests, elections } from '@/db/schema/elections'
import { electors } from '@/db/schema/electoral-roll'
import { nominations } from '@/db/schema/nominations'
import { people } from '@/db/schema/people'
import type { Actor } from '@/lib/kernel/actor'
import { now } from '@/lib/kernel/clock'
import { can } from '@/lib/permissions'
import type { ElectionKind } from './kinds'
import { phaseOf } from './phase'
import { reopenNominations } from './reopen-nominations'

/**
 * Elections as people see them. Members see them from the call on, with whoever is on the roll even if their standing
 * changed since. Once its manifest is published an election is public, as its board is.
 */
const nobody = '00000000-0000-0000-0000-000000000000'
export const personOf = (viewer: Actor) => (viewer.kind === 'person' ? viewer.personId : nobody)

/** What is for members and for whoever is on the roll: who put whom forward, statements, hustings. */
export function seenInside(viewer: Actor): SQL | undefined {
  if (can(viewer, 'election.read') || can(viewer, 'election.call')) return undefined
  const me = personOf(viewer)
  const onRoll = database()
    .select({ one: sql`1` })
    .from(electors)
    .where(and(eq(electors.electionId, elections.id), eq(electors.personId, me)))
  return or(eq(elections.returningOfficerId, me), exists(onRoll))
}

function seenBy(viewer: Actor): SQL | undefined {
  const inside = seenInside(viewer)
  return inside && or(isNotNull(elections.publishedAt), inside)
}

export const nameOf = sql<string>`coalesce(nullif(${people.preferredName}, ''), ${people.name})`

/** Whoever stands: a member, or somebody outside. */
export const candidateName = sql<string>`coalesce(${nominations.outsideName}, ${nameOf})`

/** One election with its contests and whoever stands in them. Re-open Nominations stands last, with a number and no nomination. */
export async function getElection(viewer: Actor, slug: string) {
  const [row] = await database()
    .select({ election: elections, returningOfficer: nameOf })
    .from(elections)
    .innerJoin(people, eq(people.id, elections.returningOfficerId))
    .where(and(eq(elections.slug, slug), seenBy(viewer)))
  if (!row) return undefined
  const { election } = row
  const phase = phaseOf(election, now())
  const { issuerPrivateKeySealed, seedSealed, manifest, ...open } = election
  return {
    ...open,
    kind: election.kind as ElectionKind,
    phase,
    returningOfficer: row.returningOfficer,
    own: election.returningOfficerId === personOf(viewer),
    contests: await contestsOf(election, namesIn(manifest)),
  }
}

export type Election = NonNullable<Awaited<ReturnType<typeof getElection>>>
export type Contest = Election['contests'][number]
export type Candidate = Contest['candidates'][number]

async function contestsOf(
  election: typeof elections.$inferSelect,
  printed: (contest: string, number: number) => string | undefined,
) {
  const rows = await database()
    .select()
    .from(contests)
    .where(eq(contests.electionId, election.id))
    .orderBy(asc(contests.position))
  const standing = await listStanding(election.id)
  return rows.map(({ result: _, electionId: __, ...contest }) => {
    // In the order of their nominations: the number on the ballot paper, whatever somebody is called later.
    const named = standing
      .filter(({ contestId }) => contestId === contest.id)
      .map(({ contestId: _, ...one }, place) => ({
        ...one,
        name: printed(contest.id, place + 1) ?? one.name,
        number: place + 1,
      }))
    return {
      ...contest,
      rules: contest.rules as 'scottish' | 'av' | 'meek',
      candidates: [...named, reopening(named.length + 1)],
      /** No more candidates than seats: members say yes, or re-open nominations. */
      uncontested: election.nominationsCloseAt <= now() && named.length <= contest.seats,
    }
  })
}

function reopening(number: number) {
  return {
    nominationId: undefined as string | undefined,
    personId: null as string | null,
    name: reopenNominations as string,
    number,
  }
}

async function listStanding(electionId: string) {
  return database()
    .select({
      contestId: nominations.contestId,
      nominationId: sql<string | undefined>`${nominations.id}`,
      personId: nominations.candidateId,
      name: candidateName,
    })
    .from(nominations)
    .innerJoin(contests, eq(contests.id, nominations.contestId))
    .leftJoin(people, eq(people.id, nominations.candidateId))
    .where(and(eq(contests.electionId, electionId), eq(nominations.state, 'accepted')))
    .orderBy(asc(nominations.id))
}

type Printed = { contests?: { id: string; candidates: { number: number; name: string }[] }[] }

/** The names as they were published; nobody's ballot paper changes afterwards. */
function namesIn(manifest: Record<string, unknown> | null) {
  const printed = (manifest as Printed | null)?.contests ?? []
  return (contest: string, number: number) =>
    printed.find(({ id }) => id === contest)?.candidates.find((one) => one.number === number)?.name
}

/** The elections that somebody may see, the newest first. */
export async function listElections(viewer: Actor, limit = 50) {
  const rows = await database()
    .select()
    .from(elections)
    .where(seenBy(viewer))
    .orderBy(desc(elections.calledAt))
    .limit(limit)
  const seats = rows.length
    ? await database()
        .select({ electionId: contests.electionId, n: count() })
        .from(contests)
        .where(
          inArray(
            contests.electionId,
            rows.map(({ id }) => id),
          ),
        )
        .groupBy(contests.electionId)
    : []
  return rows.map((election) => ({
    slug: election.slug,
    title: election.title,
    kind: election.kind as ElectionKind,
    phase: phaseOf(election, now()),
    nominationsOpenAt: election.nominationsOpenAt,
    nominationsCloseAt: election.nominationsCloseAt,
    opensAt: election.opensAt,
    closesAt: election.closesAt,
    contests: seats.find(({ electionId }) => electionId === election.id)?.n ?? 0,
    own: election.returningOfficerId === personOf(viewer),
  }))
}
