import 'server-only'
import { and, desc, eq, sql } from 'drizzle-orm'
import { cache } from 'react'
import { database } from '@/db/client'
import { elections } from '@/db/schema/democracy/elections'
import { people } from '@/db/schema/people/people'
import { type Actor, personOf } from '@/lib/kernel/actor'
import { now } from '@/lib/kernel/clock'
import { contestsOf } from './contests'
import { visibleElections, visibleInside } from './election-visibility'
import { phaseOf } from './phase'

/** One election with its contests and whoever stands in them. Re-open Nominations stands last, with a number and no nomination. */
export async function getElection(viewer: Actor, slug: string) {
  const inside = sql<boolean>`${visibleInside(viewer) ?? true}`
  const [row] = await database()
    .select({ election: elections, returningOfficer: people.name, inside })
    .from(elections)
    .innerJoin(people, eq(people.id, elections.returningOfficerId))
    .where(and(eq(elections.slug, slug), visibleElections(viewer)))
  if (!row) return undefined
  const { election } = row
  const phase = phaseOf(election, now())
  const { seedSealed, manifest, ...open } = election
  return {
    ...open,
    kind: election.kind,
    phase,
    returningOfficer: row.returningOfficer,
    own: election.returningOfficerId === personOf(viewer),
    /** Whether this viewer sees what is for members and the roll, not only what is public. */
    inside: row.inside,
    contests: await contestsOf(election),
  }
}

export type Election = NonNullable<Awaited<ReturnType<typeof getElection>>>
export type Contest = Election['contests'][number]
export type Candidate = Contest['candidates'][number]

/** The elections that somebody may see, the newest first. */
export const listElections = cache(async (viewer: Actor, limit = 50) => {
  const rows = await database()
    .select({
      election: elections,
      contests: sql<number>`(select count(*)::int from contests where contests.election_id = elections.id)`,
    })
    .from(elections)
    .where(visibleElections(viewer))
    .orderBy(desc(elections.calledAt))
    .limit(limit)
  return rows.map(({ election, contests }) => ({
    slug: election.slug,
    title: election.title,
    kind: election.kind,
    phase: phaseOf(election, now()),
    nominationsOpenAt: election.nominationsOpenAt,
    nominationsCloseAt: election.nominationsCloseAt,
    opensAt: election.opensAt,
    closesAt: election.closesAt,
    contests,
    own: election.returningOfficerId === personOf(viewer),
  }))
})
