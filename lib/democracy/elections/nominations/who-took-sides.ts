import 'server-only'
import { and, eq, notInArray } from 'drizzle-orm'
import type { Database, Transaction } from '@/db/client'
import { contests } from '@/db/schema/democracy/elections'
import { nominations } from '@/db/schema/democracy/nominations'

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
