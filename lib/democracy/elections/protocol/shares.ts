import { combine, split } from 'shamir-secret-sharing'
import { opens } from './box'
import { type Bytes, fromBase64url, toBase64url } from './bytes'
import { checkLength, findWrong, withChecks } from './check-bytes'
import type { PrivateKeyJwk } from './credential'
import type { SealingJwk } from './sealing-key'
import { shareWords } from './share-word-list'

/** A share that cannot be used as it was typed; the message names the word. */
export class WrongShare extends Error {
  override name = 'WrongShare'
}

/** 32 bytes of the secret and the number of the share, then the checks. */
export const wordsInShare = 33 + checkLength

/** The opening key in three shares of 36 words. Any two make it again; one alone tells nothing about it. */
export async function splitKey(opening: PrivateKeyJwk): Promise<string[]> {
  const shares = await split(fromBase64url(opening.d), 3, 2)
  return shares.map((share) => Array.from(withChecks(share), (byte) => shareWords[byte]!).join(' '))
}

/** Reads a share as somebody typed it: capitals, commas, numbers and line breaks do not matter. */
export function readShare(typed: string): Bytes {
  const given: string[] = typed.toLowerCase().match(/[a-z]+/g) ?? []
  if (given.length !== wordsInShare)
    throw new WrongShare(`A share has ${wordsInShare} words; you entered ${given.length}.`)
  const unknown = given.filter((word) => !shareWords.includes(word))
  if (unknown.length > 1)
    throw new WrongShare(`These words are not on the list: ${unknown.join(', ')}.`)
  const bytes = Uint8Array.from(given, (word) => Math.max(0, shareWords.indexOf(word)))
  const wrong = findWrong(bytes)
  if (wrong === 'several') {
    throw new WrongShare(
      unknown.length === 1
        ? `“${unknown[0]}” is not on the list, and at least one other word is not right.`
        : 'At least two words are wrong or out of order.',
    )
  }
  const at = wrong === 'none' ? given.indexOf(unknown[0] ?? '') : wrong.at
  if (at < 0) return bytes.slice(0, -checkLength)
  const right = shareWords[wrong === 'none' ? bytes[at]! : wrong.right]
  throw new WrongShare(`Word ${at + 1}, “${given[at]}”, is not right. It should be “${right}”.`)
}

/** Makes the opening key out of two shares and tries it on the sealing key of the election. */
export async function combineShares(
  typed: readonly [string, string],
  sealing: SealingJwk,
): Promise<PrivateKeyJwk> {
  const [one, other] = typed.map(readShare) as [Bytes, Bytes]
  if (one.at(-1) === other.at(-1)) throw new WrongShare('These two are the same share.')
  const d = toBase64url(await combine([one, other]))
  const opening = { ...sealing, d }
  if (!(await opens(sealing, opening)))
    throw new WrongShare('These two shares do not make this election’s key.')
  return opening
}
