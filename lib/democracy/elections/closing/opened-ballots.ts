import 'server-only'
import { and, asc, eq, isNotNull } from 'drizzle-orm'
import { sealedBallots } from '@/db/schema/democracy/ballot-box'
import { paperBallots } from '@/db/schema/democracy/ballot-papers'
import type { Work } from '@/lib/kernel/perform'
import type { Ballot } from '../protocol/ballot'
import { fromBase64url } from '../protocol/bytes'
import { canonical } from '../protocol/canonical'
import { readPrepared } from '../protocol/check-credential'
import type { ElectionOnBoard } from '../protocol/election'
import { type OpeningKeys, openBallot } from '../protocol/open-ballot'
import type { Rankings } from '../protocol/rankings'
import { trackerOf } from '../protocol/tracker'

/** What the sealed ballots say, and the trackers of those that say nothing that counts. */
export async function opened(
  work: Work,
  electionId: string,
  election: ElectionOnBoard,
  keys: OpeningKeys,
) {
  const rows = await work.tx
    .select({ ballot: sealedBallots.ballot })
    .from(sealedBallots)
    .where(eq(sealedBallots.electionId, electionId))
    .orderBy(asc(sealedBallots.credential))
  const votes: Rankings[] = []
  const spoilt: string[] = []
  for (const { ballot } of rows as { ballot: Ballot }[]) {
    const key = fromBase64url(readPrepared(ballot.prepared)!.key)
    const rankings = await openBallot(election, keys, key, ballot)
    if (rankings) votes.push(rankings)
    else spoilt.push(await trackerOf(key))
  }
  return { votes, spoilt: spoilt.sort(), ballots: rows.length }
}

/** What was voted by hand, in the order of what they say, so that nobody knows which was typed first. */
export async function papersOf(work: Work, electionId: string): Promise<Rankings[]> {
  const rows = await work.tx
    .select({ rankings: paperBallots.rankings })
    .from(paperBallots)
    .where(and(eq(paperBallots.electionId, electionId), isNotNull(paperBallots.confirmedBy)))
  return rows
    .map(({ rankings }) => rankings)
    .sort((one, other) => (canonical(one) < canonical(other) ? -1 : 1))
}
