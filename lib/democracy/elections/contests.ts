import 'server-only'
import { and, asc, eq, sql } from 'drizzle-orm'
import { database } from '@/db/client'
import { contests, type elections } from '@/db/schema/democracy/elections'
import { nominations } from '@/db/schema/democracy/nominations'
import { now } from '@/lib/kernel/clock'
import { candidateName } from './candidate-name'
import type { Manifest } from './protocol/manifest'
import { reopenNominations } from './reopen-nominations'

type Row = typeof elections.$inferSelect

/** The contests of an election with whoever stands in them, in the order of counting. */
export async function contestsOf(election: Row) {
  const printed = namesIn(election.manifest)
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
    .where(and(eq(contests.electionId, electionId), eq(nominations.state, 'accepted')))
    .orderBy(asc(nominations.id))
}

/** The names as they were published; nobody's ballot paper changes afterwards. */
function namesIn(manifest: Manifest | null) {
  const printed = manifest?.contests ?? []
  return (contest: string, number: number) =>
    printed.find(({ id }) => id === contest)?.candidates.find((one) => one.number === number)?.name
}
