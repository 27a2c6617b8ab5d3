import { decodeUtf8 } from '../protocol/bytes'
import { lockerContext, restoreContext } from '../protocol/contexts'
import {
  makeKeyPair,
  type PrivateKeyJwk,
  type PublicKeyJwk,
  publicHalf,
} from '../protocol/key-pair'
import type { Locker } from '../protocol/locker'
import { type NumberedShare, openWithShares } from '../protocol/seal-to-any-two'
import { openAlone, type SealedToOne } from '../protocol/seal-to-one'
import type { Tell } from './collect'
import { NotAsPublished } from './polling-station'
import { readElection } from './read-election'
import { restoreContent } from './restore'
import type { Kept, VoterClient } from './saved-paper'

const restoreName = ({ name }: VoterClient) => `${name}/restore`

/** The browser of a member who lost everything makes a key, to which two key-holders will seal their shares. It stays here. */
export async function askForRestore(client: VoterClient): Promise<{ publicKey: PublicKeyJwk }> {
  const privateKey = await makeKeyPair()
  await client.storage.write(restoreName(client), privateKey)
  return { publicKey: publicHalf(privateKey) }
}

/** The key that this browser asked with, if it did. */
export async function restoreAskedHere(
  client: VoterClient,
): Promise<{ publicKey: PublicKeyJwk } | undefined> {
  const privateKey = await keptKey(client)
  return privateKey && { publicKey: publicHalf(privateKey) }
}

type Shares = {
  electionHash: string
  /** The member’s number. */
  number: number
  locker: Required<Locker>
  shares: readonly { place: number; sealed: SealedToOne }[]
}

/** Puts two shares together, in the one browser that can: the same paper as before. */
export async function finishRestore(
  client: VoterClient,
  restore: Shares,
  tell: Tell,
): Promise<Kept> {
  const { electionHash, number, locker, shares } = restore
  tell('reading')
  const { manifest } = await readElection(client.station, electionHash)
  const own = await keptKey(client)
  if (!own) throw new NotAsPublished('This browser did not ask for the paper.')
  tell('locking')
  const opened: NumberedShare[] = []
  for (const { place, sealed } of shares) {
    const share = await openAlone(own, restoreContext(electionHash, number, place), sealed)
    if (share) opened.push({ number: place, share })
  }
  if (manifest.format === 'mandate-election/1')
    throw new NotAsPublished('In this election a paper can be restored with its code only.')
  const holders = manifest.holders.map((holder) => holder.locker)
  const bytes = await openWithShares(
    holders,
    lockerContext(electionHash, number),
    locker.holders,
    opened.slice(0, 2),
  )
  if (!bytes)
    throw new NotAsPublished(
      'The two shares do not make your ballot paper. Tell the returning officer.',
    )
  const kept = await restoreContent(client, locker, JSON.parse(decodeUtf8(bytes)), tell)
  await client.storage.remove(restoreName(client))
  return kept
}

async function keptKey(client: VoterClient): Promise<PrivateKeyJwk | undefined> {
  return (await client.storage.read(restoreName(client))) as PrivateKeyJwk | undefined
}
