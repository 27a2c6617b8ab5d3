import 'server-only'
import { and, asc, desc, eq, gte, isNotNull, isNull, sql } from 'drizzle-orm'
import { database } from '@/db/client'
import { challenges } from '@/db/schema/democracy/challenges'
import { contests, elections } from '@/db/schema/democracy/elections'
import type { Actor } from '@/lib/kernel/actor'
import { dateOf, inWords } from '@/lib/kernel/calendar'
import { now } from '@/lib/kernel/clock'
import { visibleElections } from '../election-visibility'
import { nameOf } from './explained/counted-contest'
import { electedPeople } from './explained/headline'

/**
 * Who was elected to a committee or as a delegate, until their last day: as it was declared, as long as no challenge to it was
 * upheld. They hold no office, so nobody appoints them and no powers come with it.
 */
export async function listElectedBodies(viewer: Actor) {
  const upheld = database()
    .select({ one: sql`1` })
    .from(challenges)
    .where(and(eq(challenges.electionId, elections.id), eq(challenges.upheld, true)))
  const rows = await database()
    .select({
      id: contests.id,
      title: contests.title,
      until: contests.termEndsOn,
      result: contests.result,
      slug: elections.slug,
    })
    .from(contests)
    .innerJoin(elections, eq(elections.id, contests.electionId))
    .where(
      and(
        isNull(contests.office),
        gte(contests.termEndsOn, dateOf(now())),
        isNotNull(elections.declaredAt),
        sql`not exists ${upheld}`,
        visibleElections(viewer),
      ),
    )
    .orderBy(desc(elections.declaredAt), asc(contests.position))
  return rows.map(({ result, until, ...body }) => ({
    ...body,
    until: inWords(until!),
    names: electedPeople(result!).map((one) => nameOf(result!, one)),
  }))
}
