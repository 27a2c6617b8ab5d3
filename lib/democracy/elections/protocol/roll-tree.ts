import { type Bytes, fromHex, joined, toHex, utf8 } from './bytes'
import { canonical } from './canonical'
import { sha256 } from './hash'

/** One member's line of the roll. The salt keeps others from guessing who is on it. */
export type RollLine = { member: string; reason: string; salt: string }

/** A member's way from their line up to the root: on each step, what stands beside. */
export type RollProof = { side: 'left' | 'right'; beside: string }[]

/** All hashes of a roll, so that the way from one line is a matter of a few steps, however long the roll. */
export type RollTree = {
  root: string
  size: number
  /** @throws RangeError where the line is not on the roll */
  proofOf(line: RollLine): Promise<RollProof>
}

const hashLength = 32

/**
 * The Merkle tree over all lines as in RFC 9162 (leaves and branches hashed apart). Leaves stand in the order of
 * their hashes: the root follows from who is on the roll alone, and a place in it says nothing. It is kept level by level, each in
 * one piece of 32 bytes a hash, 64 bytes a line in all; whoever has no neighbour on a level goes up as they are, which
 * makes the tree that the RFC divides from the top.
 */
export async function buildRollTree(lines: readonly RollLine[]): Promise<RollTree> {
  const levels = [packed(await sortedLeaves(lines))]
  for (let level = levels[0]!; level.length > hashLength; level = levels.at(-1)!)
    levels.push(await levelAbove(level))
  const top = levels.at(-1)!
  return {
    root: toHex(top.length > 0 ? top : await sha256(new Uint8Array())),
    size: lines.length,
    async proofOf(line) {
      const at = placeOf(levels[0]!, await leafOf(line))
      if (at === undefined) throw new RangeError('This line is not on the roll.')
      return pathFrom(levels, at)
    },
  }
}

export async function rollRoot(lines: readonly RollLine[]): Promise<string> {
  return (await buildRollTree(lines)).root
}

export async function checkRollProof(
  line: RollLine,
  proof: RollProof,
  root: string,
): Promise<boolean> {
  let top = await leafOf(line)
  for (const { side, beside } of proof) {
    const other = fromHex(beside)
    top = await (side === 'left' ? branch(other, top) : branch(top, other))
  }
  return toHex(top) === root
}

function leafOf({ member, reason, salt }: RollLine): Promise<Bytes> {
  return sha256(joined(Uint8Array.of(0), utf8(canonical({ member, reason, salt }))))
}

async function sortedLeaves(lines: readonly RollLine[]): Promise<Bytes[]> {
  return (await Promise.all(lines.map(leafOf))).sort(inOrder)
}

function inOrder(one: Bytes, other: Bytes): number {
  for (let at = 0; at < hashLength; at += 1) {
    const apart = one[at]! - other[at]!
    if (apart !== 0) return apart
  }
  return 0
}

function packed(hashes: readonly Bytes[]): Bytes {
  const all = new Uint8Array(hashes.length * hashLength)
  hashes.forEach((hash, at) => {
    all.set(hash, at * hashLength)
  })
  return all
}

const hashAt = (level: Bytes, at: number): Bytes =>
  level.subarray(at * hashLength, (at + 1) * hashLength)

async function levelAbove(level: Bytes): Promise<Bytes> {
  const count = level.length / hashLength
  const pairs = Array.from({ length: Math.ceil(count / 2) }, (_, pair) => {
    const left = hashAt(level, pair * 2)
    return pair * 2 + 1 < count ? branch(left, hashAt(level, pair * 2 + 1)) : left
  })
  return packed(await Promise.all(pairs))
}

function placeOf(leaves: Bytes, leaf: Bytes): number | undefined {
  let [from, to] = [0, leaves.length / hashLength]
  while (from < to) {
    const middle = (from + to) >> 1
    const apart = inOrder(leaf, hashAt(leaves, middle))
    if (apart === 0) return middle
    if (apart < 0) to = middle
    else from = middle + 1
  }
  return undefined
}

function pathFrom(levels: readonly Bytes[], place: number): RollProof {
  const path: RollProof = []
  let at = place
  for (const level of levels.slice(0, -1)) {
    const beside = at % 2 === 0 ? at + 1 : at - 1
    if (beside < level.length / hashLength)
      path.push({ side: at % 2 === 0 ? 'right' : 'left', beside: toHex(hashAt(level, beside)) })
    at >>= 1
  }
  return path
}

function branch(left: Bytes, right: Bytes): Promise<Bytes> {
  return sha256(joined(Uint8Array.of(1), left, right))
}
