import 'server-only'
import { and, asc, eq, isNotNull } from 'drizzle-orm'
import { keyHolders, sealedBallots } from '@/db/schema/democracy/ballot-box'
import { paperBallots } from '@/db/schema/democracy/ballot-papers'
import { unseal } from '@/lib/kernel/field-encryption'
import type { Work } from '@/lib/kernel/perform'
import type { Ballot } from '../protocol/ballot'
import { fromBase64url } from '../protocol/bytes'
import { canonical } from '../protocol/canonical'
import { readPrepared } from '../protocol/check-credential'
import type { ElectionOnBoard } from '../protocol/election'
import { openBallot } from '../protocol/open-ballot'
import type { Rankings } from '../protocol/rankings'
import { trackerOf } from '../protocol/tracker'

/** The shares of two holders, once both have given theirs back. */
export async function sharesOf(work: Work, electionId: string) {
  const rows = await work.tx
    .select({ shareSealed: keyHolders.shareSealed })
    .from(keyHolders)
    .where(and(eq(keyHolders.electionId, electionId), isNotNull(keyHolders.shareSealed)))
    .orderBy(asc(keyHolders.place))
    .limit(2)
  const [one, other] = rows.map(({ shareSealed }) => unseal<string>(shareSealed!))
  return one && other ? ([one, other] as const) : undefined
}

/** What the sealed ballots say, and the trackers of those that say nothing that counts. */
export async function opened(
  work: Work,
  electionId: string,
  election: ElectionOnBoard,
  opening: CryptoKey,
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
    const rankings = await openBallot(election, opening, key, ballot)
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
