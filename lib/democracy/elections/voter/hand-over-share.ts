import { lockerContext, restoreContext } from '../protocol/contexts'
import { type HolderKey, openHolderKey, type WrappedKeys } from '../protocol/holder-key'
import type { PublicKeyJwk } from '../protocol/key-pair'
import { openShare, type SealedToAnyTwo } from '../protocol/seal-to-any-two'
import { type SealedToOne, sealToOne } from '../protocol/seal-to-one'
import { NotAsPublished } from './polling-station'

type ToHandOver = {
  electionHash: string
  /** The member’s number. */
  number: number
  browserKey: PublicKeyJwk
  locker: SealedToAnyTwo
  /** The holder’s own number. */
  place: number
  holder: HolderKey
  wrapped: WrappedKeys
}

/**
 * In a key-holder's browser: their share of one member's paper, sealed to that member's new browser and to nobody else. The
 * words never leave this browser. Throws `WrongWords`.
 */
export async function handOverShare(words: string, restore: ToHandOver): Promise<SealedToOne> {
  const { electionHash, number, browserKey, locker, place, holder, wrapped } = restore
  const { locker: key } = await openHolderKey(words, holder, wrapped)
  const share = await openShare(key, place, lockerContext(electionHash, number), locker)
  if (!share)
    throw new NotAsPublished(
      'What we keep of this paper was not sealed to your key. Nothing was sent. Tell the returning officer.',
    )
  return sealToOne(browserKey, restoreContext(electionHash, number, place), share)
}
