import type * as z from 'zod/mini'
import { nothingBefore, type RecordType, recordHash } from '../board'
import { canonical, type Plain } from '../canonical'
import { electionOf } from '../election'
import { bodyShapes, recordShape } from '../record-shapes'
import type { Contents, Entry } from './contents'

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
  const entries: Entry[] = []
  const hashes = new Set<string>()
  let head = nothingBefore
  let next = 0
  for await (const line of lines) {
    if (line === '') continue
    const record = lineIn(line)
    if (!record) {
      if (next === 0) throw new NoBoard('This file is no board: its first line is no record.')
      problems.push(`The line after record ${next - 1} is no record.`)
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
      `This file is no board: it does not begin with a manifest. ${problems[0] ?? ''}`.trim(),
    )
  const election = await electionOf(first.body).catch(() => {
    throw new NoBoard('The keys in the manifest are no keys.')
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
    faults.push(`${name} comes where record ${next} has to be: something was taken out.`)
  if (n < next)
    faults.push(`${name} comes after record ${next - 1}: records were moved or doubled.`)
  if (previous !== head)
    faults.push(`${name} does not hold the hash of the record before it: the chain is broken here.`)
  if (hash !== (await recordHash(previous, n, type, body as Plain)))
    faults.push(`${name} was changed: its hash does not fit what it says.`)
  return faults
}

function entryOf({ n, type, body }: Line): Entry | string {
  if (!Object.hasOwn(bodyShapes, type)) return `Record ${n} is of a kind nobody knows: ${type}.`
  const read = bodyShapes[type as RecordType].safeParse(body)
  if (read.success) return { record: n, type, body: read.data } as Entry
  const [issue] = read.error.issues
  const place = issue!.path.join('.') || 'its start'
  return `Record ${n} (${type}) is not in its form at ${place}: ${issue!.message}`
}
