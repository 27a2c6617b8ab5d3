import { combine, split } from 'shamir-secret-sharing'
import { opens } from './box'
import { type Bytes, fromBase64url, toBase64url } from './bytes'
import type { PrivateKeyJwk } from './key-pair'
import { readWords, WrongWords, wordsOf } from './key-words'
import type { SealingJwk } from './sealing-key'

/** 32 bytes of the secret and the number of the share. */
const bytesInShare = 33

/** The opening key in three shares of 36 words. Any two make it again; one alone tells nothing about it. */
export async function splitKey(opening: PrivateKeyJwk): Promise<string[]> {
  const shares = await split(fromBase64url(opening.d), 3, 2)
  return shares.map(wordsOf)
}

export function readShare(typed: string): Bytes {
  return readWords(typed, bytesInShare)
}

/** Makes the opening key out of two shares and tries it on the sealing key of the election. */
export async function combineShares(
  typed: readonly [string, string],
  sealing: SealingJwk,
): Promise<PrivateKeyJwk> {
  const [one, other] = typed.map(readShare) as [Bytes, Bytes]
  if (one.at(-1) === other.at(-1)) throw new WrongWords('These two are the same share.')
  const d = toBase64url(await combine([one, other]))
  const opening = { ...sealing, d }
  if (!(await opens(sealing, opening)))
    throw new WrongWords('These two shares do not make this election’s key.')
  return opening
}
