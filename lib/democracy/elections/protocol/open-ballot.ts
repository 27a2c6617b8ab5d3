import type { Ballot } from './ballot'
import { open } from './box'
import type { Bytes } from './bytes'
import type { ElectionOnBoard } from './election'
import { type Rankings, readRankings } from './rankings'

/** What a ballot says, or nothing when it is spoilt. A spoilt ballot never blocks a count. */
export async function openBallot(
  election: ElectionOnBoard,
  opening: CryptoKey,
  key: Bytes,
  ballot: Ballot,
): Promise<Rankings | undefined> {
  const content = await open(opening, election.hashBytes, key, ballot.sealed)
  return content && readRankings(election.manifest, content)
}
