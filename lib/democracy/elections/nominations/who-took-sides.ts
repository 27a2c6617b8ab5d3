import 'server-only'
import { and, eq, inArray, isNotNull, notInArray, or, sql } from 'drizzle-orm'
import type { Database, Transaction } from '@/db/client'
import { contests } from '@/db/schema/democracy/elections'
import { nominationBackers, nominations } from '@/db/schema/democracy/nominations'
import { withKeptRecords } from '@/lib/people/members/kept-record'

/** Everybody who has taken sides in an election: put forward and not said no, or putting somebody forward. */
export function listWhoTookSides(db: Database | Transaction, electionId: string) {
  return db
    .select({
      candidateId: nominations.candidateId,
      proposerId: nominations.proposerId,
      seconderId: nominations.seconderId,
    })
    .from(nominations)
    .innerJoin(contests, eq(contests.id, nominations.contestId))
    .where(
      and(
        eq(contests.electionId, electionId),
        notInArray(nominations.state, ['withdrawn', 'refused']),
      ),
    )
}

/**
 * Everybody who stands or stood in an election, or has proposed, seconded or backed somebody in it, also where that came to
 * nothing. Somebody who was put forward and never agreed has taken no side: naming the officers would otherwise keep all of
 * them from confirming anything.
 */
export async function sidesIn(
  db: Database | Transaction,
  electionId: string,
): Promise<ReadonlySet<string>> {
  const here = db
    .select({ id: nominations.id })
    .from(nominations)
    .innerJoin(contests, eq(contests.id, nominations.contestId))
    .where(eq(contests.electionId, electionId))
  const [nominated, backers] = await Promise.all([
    db
      .select({
        candidateId: sql<string | null>`case when ${or(
          isNotNull(nominations.acceptedAt),
          eq(nominations.state, 'accepted'),
        )} then ${nominations.candidateId} end`,
        proposerId: nominations.proposerId,
        seconderId: nominations.seconderId,
      })
      .from(nominations)
      .innerJoin(contests, eq(contests.id, nominations.contestId))
      .where(eq(contests.electionId, electionId)),
    db
      .select({ personId: nominationBackers.personId })
      .from(nominationBackers)
      .where(inArray(nominationBackers.nominationId, here)),
  ])
  return withKeptRecords(db, [
    ...nominated.flatMap((one) => Object.values(one).filter((id) => id !== null)),
    ...backers.map(({ personId }) => personId),
  ])
}
