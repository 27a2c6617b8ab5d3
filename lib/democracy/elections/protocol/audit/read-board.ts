import type * as z from 'zod/mini'
import { nothingBefore, type RecordType, recordHash } from '../board'
import { canonical, type Plain } from '../canonical'
import { type ElectionOnBoard, electionOf } from '../election'
import { bodyShapes, recordShape } from '../record-shapes'

export type Body<Type extends RecordType> = z.infer<(typeof bodyShapes)[Type]>

export type BoardEntry = {
  [Type in RecordType]: { record: number; type: Type; body: Body<Type> }
}[RecordType]

/** What stands on a board, read once. The checks ask it. */
export type Contents = {
  election: ElectionOnBoard
  entries: BoardEntry[]
  hashes: Set<string>
  head: string
}

/** The bodies of all records of one kind, with their numbers. */
export function all<Type extends RecordType>({ entries }: Contents, type: Type) {
  return entries.filter(
    (entry): entry is Extract<BoardEntry, { type: Type }> => entry.type === type,
  )
}

/** Of a kind that stands once. */
export function the<Type extends RecordType>(contents: Contents, type: Type) {
  return all(contents, type)[0]?.body as Body<Type> | undefined
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
  for await (const line of lines) {
    if (line === '') continue
    const record = lineIn(line)
    if (!record) {
      if (next === 0) throw new NoBoard('This file is not a board: its first line is not a record.')
      problems.push(`The line after record ${next - 1} is not a record.`)
      continue
    }
    problems.push(...(await faultsOf(record, next, head)))
    const entry = entryOf(record)
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
  const read = bodyShapes[type as RecordType].safeParse(body)
  if (read.success) return { record: n, type, body: read.data } as BoardEntry
  const [issue] = read.error.issues
  const place = issue!.path.join('.') || 'its start'
  return `Record ${n} (${type}) has the wrong form at ${place}: ${issue!.message}`
}

/** From when to when in the life of a board each kind of record may stand. */
const times: Record<RecordType, { from: number; to: number; once: boolean }> = {
  manifest: { from: 0, to: 0, once: true },
  'roll-amended': { from: 1, to: 1, once: false },
  batch: { from: 1, to: 1, once: false },
  replaced: { from: 1, to: 1, once: false },
  assisted: { from: 1, to: 2, once: false },
  closed: { from: 2, to: 2, once: true },
  key: { from: 3, to: 3, once: true },
  withheld: { from: 3, to: 3, once: true },
  seed: { from: 4, to: 4, once: true },
  spoilt: { from: 4, to: 4, once: true },
  result: { from: 5, to: 5, once: true },
}

/** Nothing may be cast, replaced or written down from paper once the ballots can be opened. */
export function orderProblems({ entries }: Contents, unfinished: boolean): string[] {
  const problems: string[] = []
  const seen = new Set<RecordType>()
  let reached: { at: number; type: RecordType } = { at: 0, type: 'manifest' }
  for (const { record, type } of entries) {
    const { from, to, once } = times[type]
    if (once && seen.has(type)) problems.push(`Record ${record} is a second ${type}.`)
    else if (to < reached.at)
      problems.push(
        `Record ${record} (${type}) comes after ${reached.type}, where it is not allowed.`,
      )
    if (from > reached.at) reached = { at: from, type }
    seen.add(type)
  }
  if (!unfinished)
    for (const type of missing(seen))
      problems.push(`The board has no ${type}: it is cut off, or not finished.`)
  return problems
}

function missing(seen: Set<RecordType>): RecordType[] {
  const wanted: RecordType[] = seen.has('withheld')
    ? ['closed', 'result']
    : ['closed', 'key', 'seed', 'spoilt', 'result']
  return wanted.filter((type) => !seen.has(type))
}
