import type { Ballot } from './ballot'
import { canonical, type Plain } from './canonical'
import { sha256Hex } from './hash'
import type { PrivateKeyJwk } from './key-pair'
import type { Manifest } from './manifest'
import type { Rankings } from './rankings'

/** Why an election was closed and not counted. */
export const voidReasons = [
  'papers-over-marks',
  'marks-over-roll',
  'restored-over-collected',
  'keys-lost',
  'does-not-verify',
  'other',
] as const
export type VoidReason = (typeof voidReasons)[number]

/** At the close: members on the roll, papers collected, members who vote by hand, papers brought to another device, ballots, and papers that brought none. */
export type ClosedFigures = {
  onRoll: number
  collected: number
  byHand: number
  restored: number
  ballots: number
  unused: number
}

/** The kinds of records on the board and what each says. */
export type Bodies = {
  manifest: Manifest
  'roll-amended': { size: number; root: string; change: 'added' | 'removed' | 'corrected' }
  batch: { ballots: Ballot[] }
  restored: { count: number }
  'by-hand': { ballots: Rankings[]; count: number }
  closed: ClosedFigures
  key: PrivateKeyJwk & { holder: number }
  withheld: { ballots: number }
  void: { reason: VoidReason }
  seed: { seed: string }
  spoilt: { trackers: string[] }
  result: { contests: Record<string, string> }
}

/** What boards of version 1 have in their place: one key for all, and second papers. */
export type BodiesOfVersionOne = {
  replaced: { count: number }
  assisted: { ballots: Rankings[]; count: number }
  closed: {
    onRoll: number
    marked: number
    assisted: number
    replaced: number
    credentials: number
  }
  key: PrivateKeyJwk
}

export type RecordType = keyof Bodies | keyof BodiesOfVersionOne

export type RecordBody<Type extends RecordType> =
  | (Type extends keyof Bodies ? Bodies[Type] : never)
  | (Type extends keyof BodiesOfVersionOne ? BodiesOfVersionOne[Type] : never)

/** One line of the board: each holds the hash of the one before, so none can be changed, moved or taken out unseen. */
export type BoardRecord = { n: number; previous: string; type: string; body: Plain; hash: string }

/** Where the board ends now. */
export type Head = { n: number; hash: string }

export const nothingBefore = '0'.repeat(64)

export function recordHash(previous: string, n: number, type: string, body: Plain) {
  return sha256Hex(previous + canonical({ n, type, body }))
}

/** The next record; the first one (`head` undefined) is the manifest. */
export async function append<Type extends RecordType>(
  head: Head | undefined,
  type: Type,
  body: RecordBody<Type>,
): Promise<BoardRecord> {
  if ((head === undefined) !== (type === 'manifest'))
    throw new RangeError('A board begins with its manifest, and has one only.')
  const n = head ? head.n + 1 : 0
  const previous = head?.hash ?? nothingBefore
  return { n, previous, type, body, hash: await recordHash(previous, n, type, body) }
}

export function boardLine(record: BoardRecord): string {
  return canonical(record)
}

/** Whether a line holds this very ballot: how the voter's browser knows that it need not send it again. */
export function holdsBallot(line: string, ballot: Ballot): boolean {
  return line.includes(canonical(ballot))
}
