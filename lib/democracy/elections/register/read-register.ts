import 'server-only'
import { and, asc, eq, sql } from 'drizzle-orm'
import { database } from '@/db/client'
import { paperMarks } from '@/db/schema/democracy/ballot-papers'
import { elections } from '@/db/schema/democracy/elections'
import { rollNames } from '@/db/schema/democracy/electoral-roll'
import { markQueries } from '@/db/schema/democracy/marked-register'
import { members, people } from '@/db/schema/people/people'
import { type Actor, isTheirRecord } from '@/lib/kernel/actor'
import { now } from '@/lib/kernel/clock'
import { unseal } from '@/lib/kernel/field-encryption'
import { can } from '@/lib/permissions'
import { itsRollName, nameOnRoll } from '../roll/name-on-roll'
import { confirmersIn, confirming } from '../stand-ins/confirmers'

const pageSize = 200

/**
 * The marked register: who has a ballot paper, by the name on the roll, and never when. For members, after the close: so that a
 * paper that was taken in somebody's name is found by the one person who knows.
 */
export async function getRegister(viewer: Actor, slug: string, page = 1) {
  const election = await closedElection(viewer, slug)
  if (!election || viewer.kind !== 'person') return undefined
  const here = eq(paperMarks.electionId, election.id)
  const own = and(here, eq(paperMarks.personId, viewer.personId))
  const [all, [mark], [query], rows] = await Promise.all([
    database().$count(paperMarks, here),
    database().select({ kind: paperMarks.kind }).from(paperMarks).where(own),
    database()
      .select()
      .from(markQueries)
      .where(
        and(eq(markQueries.electionId, election.id), eq(markQueries.personId, viewer.personId)),
      ),
    database()
      .select({
        personId: paperMarks.personId,
        name: nameOnRoll,
        number: members.number,
      })
      .from(paperMarks)
      .innerJoin(members, eq(members.personId, paperMarks.personId))
      .innerJoin(people, eq(people.id, paperMarks.personId))
      .leftJoin(rollNames, itsRollName(paperMarks))
      .where(here)
      .orderBy(asc(sql`lower(${nameOnRoll})`), asc(members.number))
      .limit(pageSize)
      .offset((page - 1) * pageSize),
  ])
  return {
    title: election.title,
    until: election.challengesUntil,
    all,
    pages: Math.max(1, Math.ceil(all / pageSize)),
    rows: rows.map(({ name, number }) => ({ name, number })),
    own: mark?.kind,
    query,
    mayQuery:
      mark !== undefined && !query && now() < election.challengesUntil && !election.cancelledAt,
  }
}

/** The queries about a register, for whoever answers them. */
export async function listMarkQueries(viewer: Actor, slug: string) {
  const election = await closedElection(viewer, slug)
  if (!election || viewer.kind !== 'person') return undefined
  const confirmers = await confirmersIn(database(), election, now())
  const { returningOfficerId } = election
  const answers = (personId: string) =>
    can(viewer, 'register.answer', {
      returningOfficerId,
      ...confirming(confirmers, { personId, officers: [] }),
    })
  if (!answers('')) return undefined
  const rows = await database()
    .select({ query: markQueries, name: nameOnRoll, number: members.number })
    .from(markQueries)
    .innerJoin(members, eq(members.personId, markQueries.personId))
    .innerJoin(people, eq(people.id, markQueries.personId))
    .leftJoin(rollNames, itsRollName(markQueries))
    .where(eq(markQueries.electionId, election.id))
    .orderBy(asc(markQueries.madeAt), asc(markQueries.id))
  return {
    title: election.title,
    queries: rows.map(({ query, name, number }) => ({
      id: query.id,
      madeAt: query.madeAt,
      name,
      number,
      text: query.textSealed ? unseal<string>(query.textSealed) : '',
      answer: query.answer,
      upheld: query.upheld,
      mayAnswer:
        !query.answeredAt && !isTheirRecord(viewer, query.personId) && answers(query.personId),
    })),
  }
}

/** How many members said that a mark was not theirs, and what was found: for everybody, on the result page. */
export async function countMarkQueries(electionId: string) {
  const [counted] = await database()
    .select({
      made: sql<number>`count(*)::int`,
      open: sql<number>`count(*) filter (where ${markQueries.answeredAt} is null)::int`,
      upheld: sql<number>`count(*) filter (where ${markQueries.upheld})::int`,
    })
    .from(markQueries)
    .where(eq(markQueries.electionId, electionId))
  return counted!
}

async function closedElection(viewer: Actor, slug: string) {
  if (!can(viewer, 'register.read')) return undefined
  const [election] = await database().select().from(elections).where(eq(elections.slug, slug))
  return election?.closedAt ? election : undefined
}
