import type * as z from 'zod/mini'
import { type Bodies, nothingBefore, recordHash } from '../board'
import { canonical, type Plain } from '../canonical'
import { type ElectionOnBoard, electionOf } from '../election'
import { bodyShapes, recordShape, wrongForm } from '../record-shapes'
import { type EntryOfVersionOne, entryOfVersionOne, isOfVersionOne } from './version-one'

type EntryType = keyof Bodies

type Body<Type extends EntryType> = z.infer<(typeof bodyShapes)[Type]>

/** A record as it was read. `name` is its type on the board: version 1 had other words for some. */
export type BoardEntry =
  | {
      [Type in EntryType]: { record: number; name: string; type: Type; body: Body<Type> }
    }[EntryType]
  | EntryOfVersionOne

/** What stands on a board, read once. The checks ask it. */
export type Contents = {
  election: ElectionOnBoard
  entries: BoardEntry[]
  hashes: Set<string>
  head: string
}

/** The bodies of all records of one kind, with their numbers. */
export function all<Type extends BoardEntry['type']>({ entries }: Contents, type: Type) {
  return entries.filter(
    (entry): entry is Extract<BoardEntry, { type: Type }> => entry.type === type,
  )
}

/** Of a kind that stands once. */
export function the<Type extends EntryType>(contents: Contents, type: Type) {
  return contents.entries.find((entry) => entry.type === type)?.body as Body<Type> | undefined
}

/** A problem that is everywhere shall not bury the others. */
export function shortened(problems: string[]): string[] {
  const most = 20
  if (problems.length <= most) return problems
  return [...problems.slice(0, most), `And ${problems.length - most} more like this.`]
}

/** What was given is no board at all. */
export class NoBoard extends Error {
  override name = 'NoBoard'
}

type Line = z.infer<typeof recordShape>

/** Reads the board and follows its chain: every record whole, numbered, and held by the one after it. */
export async function readBoard(
  lines: AsyncIterable<string> | Iterable<string>,
): Promise<{ contents: Contents; problems: string[] }> {
  const problems: string[] = []
  const entries: BoardEntry[] = []
  const hashes = new Set<string>()
  let head = nothingBefore
  let next = 0
  let old = false
  let empty = false
  for await (const line of lines) {
    if (line === '') {
      empty = true
      continue
    }
    if (empty) problems.push(`An empty line stands where record ${next} should be.`)
    empty = false
    const record = lineIn(line)
    if (!record) {
      if (next === 0) throw new NoBoard('This file is not a board: its first line is not a record.')
      problems.push(`The line after record ${next - 1} is not a record.`)
      continue
    }
    problems.push(...(await faultsOf(record, next, head)))
    if (next === 0) old = isOfVersionOne(record.body)
    const entry = (old && entryOfVersionOne(record)) || entryOf(record)
    if (typeof entry === 'string') problems.push(entry)
    else entries.push(entry)
    hashes.add(record.hash)
    head = record.hash
    next = record.n + 1
  }
  const first = entries[0]
  if (first?.type !== 'manifest')
    throw new NoBoard(
      `This file is not a board: it does not start with a manifest. ${problems[0] ?? ''}`.trim(),
    )
  const election = await electionOf(first.body).catch(() => {
    throw new NoBoard('The keys in the manifest are not valid keys.')
  })
  return { contents: { election, entries, hashes, head }, problems }
}

function lineIn(line: string): Line | undefined {
  try {
    const read = recordShape.safeParse(JSON.parse(line))
    return read.success && canonical(read.data as Plain) === line ? read.data : undefined
  } catch {
    return undefined
  }
}

async function faultsOf({ n, previous, type, body, hash }: Line, next: number, head: string) {
  const faults: string[] = []
  const name = `Record ${n} (${type})`
  if (n > next)
    faults.push(`${name} comes where record ${next} should be: something has been removed.`)
  if (n < next)
    faults.push(`${name} comes after record ${next - 1}: records were moved or doubled.`)
  if (previous !== head)
    faults.push(`${name} does not hold the hash of the record before it: the chain is broken here.`)
  if (hash !== (await recordHash(previous, n, type, body as Plain)))
    faults.push(`${name} was changed: its hash does not fit what it says.`)
  return faults
}

function entryOf({ n, type, body }: Line): BoardEntry | string {
  if (!Object.hasOwn(bodyShapes, type)) return `Record ${n} is of an unknown kind: ${type}.`
  const read = bodyShapes[type as EntryType].safeParse(body)
  if (read.success) return { record: n, name: type, type, body: read.data } as BoardEntry
  return wrongForm(n, type, read.error)
}

/** From when to when in the life of a board each kind of record may stand; nothing stands behind a `void`. */
const times: Record<BoardEntry['type'], { from: number; to: number; most: number }> = {
  manifest: { from: 0, to: 0, most: 1 },
  'roll-amended': { from: 1, to: 1, most: Number.POSITIVE_INFINITY },
  batch: { from: 1, to: 1, most: Number.POSITIVE_INFINITY },
  replaced: { from: 1, to: 1, most: Number.POSITIVE_INFINITY },
  restored: { from: 1, to: 1, most: Number.POSITIVE_INFINITY },
  'by-hand': { from: 1, to: 3, most: Number.POSITIVE_INFINITY },
  closed: { from: 2, to: 2, most: 1 },
  key: { from: 3, to: 4, most: 2 },
  withheld: { from: 4, to: 2, most: 1 },
  seed: { from: 5, to: 5, most: 1 },
  spoilt: { from: 5, to: 5, most: 1 },
  result: { from: 6, to: 6, most: 1 },
  void: { from: 7, to: 3, most: 1 },
}

/** Nothing may be cast, restored or written down from paper once the ballots can be opened. */
export function orderProblems(contents: Contents, unfinished: boolean): string[] {
  const problems: string[] = []
  const seen = new Map<BoardEntry['type'], number>()
  let reached: { at: number; name: string } = { at: 0, name: 'manifest' }
  for (const { record, type, name } of contents.entries) {
    const { from, to, most } = times[type]
    const before = seen.get(type) ?? 0
    if (before === most)
      problems.push(
        most === 1
          ? `Record ${record} is a second ${name}.`
          : `Record ${record} is a third ${name}.`,
      )
    else if (to < reached.at)
      problems.push(
        `Record ${record} (${name}) comes after ${reached.name}, where it is not allowed.`,
      )
    problems.push(
      ...toStandBefore(type, seen, isOld(contents)).map(
        (wanting) => `Record ${record} (${name}) stands before there is a ${wanting}.`,
      ),
    )
    const opens = type === 'key' && (before > 0 || isOld(contents))
    const at = opens ? 4 : from
    if (at > reached.at) reached = { at, name }
    seen.set(type, before + 1)
  }
  if (!unfinished) problems.push(...missing(contents, seen))
  return problems
}

/** What a record follows from has to be there already, on a board that still grows too. */
function toStandBefore(
  type: BoardEntry['type'],
  seen: Map<BoardEntry['type'], number>,
  old: boolean,
): string[] {
  const without = (...kinds: BoardEntry['type'][]) => kinds.filter((kind) => !seen.has(kind))
  if (type === 'key' || type === 'withheld' || type === 'void') return without('closed')
  if (type === 'result') return seen.has('withheld') ? [] : without('seed', 'spoilt')
  if (type !== 'seed' && type !== 'spoilt') return []
  return (seen.get('key') ?? 0) < (old ? 1 : 2) ? ['key for it'] : []
}

function missing(contents: Contents, seen: Map<BoardEntry['type'], number>): string[] {
  const problems = wanted(seen)
    .filter((type) => !seen.has(type))
    .map((type) => `The board has no ${type}: it is cut off, or not finished.`)
  const oneKey = seen.get('key') === 1 && !seen.has('void') && !isOld(contents)
  if (oneKey)
    problems.push('The board has the key of one holder only: it is cut off, or not finished.')
  return problems
}

function wanted(seen: Map<BoardEntry['type'], number>): BoardEntry['type'][] {
  if (seen.has('void')) return ['closed']
  if (seen.has('withheld')) return ['closed', 'result']
  return ['closed', 'key', 'seed', 'spoilt', 'result']
}

function isOld({ election }: Contents): boolean {
  return election.manifest.format === 'mandate-election/1'
}
