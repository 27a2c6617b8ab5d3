import type { Bytes } from './bytes'
import { shareWords } from './share-word-list'

/** Words that cannot be right as they were typed; the message names the word. */
export class WrongWords extends Error {
  override name = 'WrongWords'
}

/** How many check words follow the others. */
export const checkWords = 3

/** Bytes as words to print and to type, with three more by which a slip is found. */
export function wordsOf(bytes: Uint8Array): string {
  return Array.from(withChecks(bytes), (byte) => shareWords[byte]!).join(' ')
}

/** So many bytes as somebody typed them: capitals, commas, numbers and line breaks do not matter. */
export function readWords(typed: string, length: number): Bytes {
  const given: string[] = typed.toLowerCase().match(/[a-z]+/g) ?? []
  if (given.length !== length + checkWords)
    throw new WrongWords(
      `There should be ${length + checkWords} words; you entered ${given.length}.`,
    )
  const unknown = given.filter((word) => !shareWords.includes(word))
  if (unknown.length > 1)
    throw new WrongWords(`These words are not on the list: ${unknown.join(', ')}.`)
  const bytes = Uint8Array.from(given, (word) => Math.max(0, shareWords.indexOf(word)))
  const wrong = findWrong(bytes)
  if (wrong === 'several') {
    throw new WrongWords(
      unknown.length === 1
        ? `“${unknown[0]}” is not on the list, and at least one other word is not right.`
        : 'At least two words are wrong or out of order.',
    )
  }
  const at = wrong === 'none' ? given.indexOf(unknown[0] ?? '') : wrong.at
  if (at < 0) return bytes.slice(0, -checkWords)
  const right = shareWords[wrong === 'none' ? bytes[at]! : wrong.right]
  throw new WrongWords(`Word ${at + 1}, “${given[at]}”, is not right. It should be “${right}”.`)
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
    for (let at = 0; at < checkWords; at += 1)
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
