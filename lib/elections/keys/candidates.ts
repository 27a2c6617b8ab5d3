import 'server-only'
import { and, eq, notInArray } from 'drizzle-orm'
import type { Database, Transaction } from '@/db/client'
import { contests } from '@/db/schema/elections'
import { nominations } from '@/db/schema/nominations'

/** Everybody who stands in this election, or has been put forward and not said no. */
export async function standIn(db: Database | Transaction, electionId: string) {
  const rows = await db
    .select({ personId: nominations.candidateId })
    .from(nominations)
    .innerJoin(contests, eq(contests.id, nominations.contestId))
    .where(
      and(
        eq(contests.electionId, electionId),
        notInArray(nominations.state, ['withdrawn', 'refused']),
      ),
    )
  return new Set(rows.flatMap(({ personId }) => personId ?? []))
}
