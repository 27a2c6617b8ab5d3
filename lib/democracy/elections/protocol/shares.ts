import { combine, split } from 'shamir-secret-sharing'
import { opens } from './box'
import { type Bytes, fromBase64url, toBase64url } from './bytes'
import type { PrivateKeyJwk } from './credential'
import type { SealingJwk } from './sealing-key'
import { shareWords } from './share-word-list'

/** A share that cannot be used as it was typed; the message names the word. */
export class WrongShare extends Error {
  override name = 'WrongShare'
}

/** How many check bytes follow the others. */
const checkLength = 3

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

/** Arithmetic in GF(2^8) with x^8 + x^4 + x^3 + x^2 + 1; powers of 2 run through all bytes but 0. */
const powers = new Uint8Array(255)
const logs = new Uint8Array(256)
for (let power = 0, value = 1; power < 255; power += 1) {
  powers[power] = value
  logs[value] = power
  value = (value << 1) ^ (value & 0x80 ? 0x11d : 0)
}

function times(one: number, other: number): number {
  return one && other ? powers[(logs[one]! + logs[other]!) % 255]! : 0
}

/** (x − 1)(x − 2)(x − 4), the highest power left out. */
const generator = [7, 14, 8]

/**
 * A Reed-Solomon code: with three check bytes, one wrong byte is found and named, and two are never taken for one. A plain
 * checksum would only say that something is wrong somewhere.
 */
function withChecks(bytes: Uint8Array): Uint8Array {
  const rest = [0, 0, 0]
  for (const byte of bytes) {
    const lead = byte ^ rest[0]!
    for (let at = 0; at < checkLength; at += 1)
      rest[at] = (rest[at + 1] ?? 0) ^ times(lead, generator[at]!)
  }
  return Uint8Array.of(...bytes, ...rest)
}

/** Which byte is wrong and what it should be; `several` when more than one is. */
function findWrong(bytes: Uint8Array): 'none' | 'several' | { at: number; right: number } {
  const [first, second, third] = [1, 2, 4].map((point) =>
    bytes.reduce((sum, byte) => times(sum, point) ^ byte, 0),
  ) as [number, number, number]
  if (!first && !second && !third) return 'none'
  if (!first || !second || times(first, third) !== times(second, second)) return 'several'
  const at = bytes.length - 1 - ((logs[second]! - logs[first]! + 255) % 255)
  return at < 0 ? 'several' : { at, right: bytes[at]! ^ first }
}
