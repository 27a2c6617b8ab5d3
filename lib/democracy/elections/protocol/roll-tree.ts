import { type Bytes, fromHex, joined, toHex, utf8 } from './bytes'
import { canonical } from './canonical'
import { sha256 } from './hash'

/** One member's line of the roll. The salt keeps others from guessing who is on it. */
export type RollLine = { member: string; reason: string; salt: string }

/** A member's way from their line up to the root: on each step, what stands beside. */
export type RollProof = { side: 'left' | 'right'; beside: string }[]

/**
 * The root over all lines, a Merkle tree as in RFC 9162 (leaves and branches hashed apart). Leaves stand in the order of
 * their hashes: the root follows from who is on the roll alone, and a place in it says nothing.
 */
export async function rollRoot(lines: RollLine[]): Promise<string> {
  const leaves = await sortedLeaves(lines)
  return toHex(leaves.length === 0 ? await sha256(new Uint8Array()) : await topOf(leaves))
}

export async function rollProof(lines: RollLine[], line: RollLine): Promise<RollProof> {
  const leaves = await sortedLeaves(lines)
  const own = toHex(await leafOf(line))
  const at = leaves.findIndex((leaf) => toHex(leaf) === own)
  if (at < 0) throw new RangeError('This line is not on the roll.')
  return pathTo(leaves, at)
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

async function sortedLeaves(lines: RollLine[]): Promise<Bytes[]> {
  const leaves = await Promise.all(lines.map(leafOf))
  return leaves
    .map((leaf) => ({ leaf, hex: toHex(leaf) }))
    .sort((one, other) => (one.hex < other.hex ? -1 : 1))
    .map(({ leaf }) => leaf)
}

function branch(left: Bytes, right: Bytes): Promise<Bytes> {
  return sha256(joined(Uint8Array.of(1), left, right))
}

async function topOf(leaves: Bytes[]): Promise<Bytes> {
  if (leaves.length === 1) return leaves[0]!
  const half = halfOf(leaves.length)
  return branch(await topOf(leaves.slice(0, half)), await topOf(leaves.slice(half)))
}

async function pathTo(leaves: Bytes[], at: number): Promise<RollProof> {
  if (leaves.length === 1) return []
  const half = halfOf(leaves.length)
  const [left, right] = [leaves.slice(0, half), leaves.slice(half)]
  return at < half
    ? [...(await pathTo(left, at)), { side: 'right', beside: toHex(await topOf(right)) }]
    : [...(await pathTo(right, at - half)), { side: 'left', beside: toHex(await topOf(left)) }]
}

/** The greatest power of two below the number. */
function halfOf(count: number): number {
  return 2 ** Math.ceil(Math.log2(count) - 1)
}
