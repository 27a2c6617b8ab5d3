import { type Ballot, openingKeysOf } from './ballot'
import { open, openingKey, type Sealed } from './box'
import type { Bytes } from './bytes'
import { ballotContext } from './contexts'
import type { ElectionOnBoard } from './election'
import type { PrivateKeyJwk } from './key-pair'
import { type Rankings, readRankings } from './rankings'
import { openWithTwo, type SealedToAnyTwo } from './seal-to-any-two'

/** What opens the ballots of an election: the keys of two holders. Version 1 had one key for all. */
export type OpeningKeys = readonly { number: number; key: PrivateKeyJwk }[] | PrivateKeyJwk

/** What a ballot says, or nothing when it is spoilt. A spoilt ballot never blocks a count. */
export async function openBallot(
  election: ElectionOnBoard,
  keys: OpeningKeys,
  paper: Bytes,
  { sealed }: Ballot,
): Promise<Rankings | undefined> {
  const content = await contentOf(election, keys, paper, sealed)
  return content && readRankings(election.manifest, content)
}

async function contentOf(
  { manifest, hash, hashBytes }: ElectionOnBoard,
  keys: OpeningKeys,
  paper: Bytes,
  sealed: Ballot['sealed'],
): Promise<Bytes | undefined> {
  if (manifest.format === 'mandate-election/1')
    return open(await openingKey(keys as PrivateKeyJwk), hashBytes, paper, sealed as Sealed)
  return openWithTwo(
    openingKeysOf(manifest),
    keys as Exclude<OpeningKeys, PrivateKeyJwk>,
    ballotContext(hash, paper),
    sealed as SealedToAnyTwo,
  )
}
