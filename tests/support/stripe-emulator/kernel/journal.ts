import {
  appendFileSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { dirname } from 'node:path'
import type { AnyRecord } from './records'

/** A record as it now is, or the word that it is gone. */
export type Entry = AnyRecord | { object: string; id: string; $gone: true }

const END = 'end\n'

/**
 * State on disk, a record a line: a snapshot (written aside, then renamed) and a journal of what changed
 * since. Each step adds its lines and an `end` before it is answered, so a killed program loses nothing
 * that it has answered, however large the state is; lines without their `end` were never answered for.
 */
export class Journal {
  private readonly file: string
  private readonly since: string
  private added = 0
  private whole = 0

  constructor(file: string) {
    this.file = file
    this.since = `${file}.journal`
    mkdirSync(dirname(file), { recursive: true })
  }

  add(entries: Iterable<Entry>): void {
    for (const piece of pieces(entries)) {
      appendFileSync(this.since, piece)
      this.added += piece.length
    }
    appendFileSync(this.since, END)
  }

  /** A journal without its snapshot belongs to a state that somebody threw away. */
  read(take: (entry: Entry) => void): void {
    if (!existsSync(this.file)) return
    for (const file of [this.file, this.since].filter(existsSync)) {
      let step: Entry[] = []
      for (const line of linesOf(file))
        if (line !== 'end') step.push(JSON.parse(line) as Entry)
        else {
          step.forEach(take)
          step = []
        }
    }
  }

  /** Whether it is mostly about what has changed again since: then a new snapshot is smaller. */
  isLong(): boolean {
    return this.added > 64_000_000 + 2 * this.whole
  }

  snapshot(entries: Iterable<Entry>): void {
    this.added = 0
    this.whole = 0
    const aside = openSync(`${this.file}.new`, 'w')
    for (const piece of pieces(entries)) {
      writeSync(aside, piece)
      this.whole += piece.length
    }
    writeSync(aside, END)
    fsyncSync(aside)
    closeSync(aside)
    renameSync(`${this.file}.new`, this.file)
    rmSync(this.since, { force: true })
  }
}

function* pieces(entries: Iterable<Entry>): Generator<string> {
  let piece = ''
  for (const entry of entries) {
    piece += `${JSON.stringify(entry)}\n`
    if (piece.length < 1_000_000) continue
    yield piece
    piece = ''
  }
  if (piece) yield piece
}

/** Whole lines only: the last one, cut short by a kill, does not count. */
function* linesOf(path: string): Generator<string> {
  const file = openSync(path, 'r')
  const block = Buffer.alloc(1_000_000)
  let rest: Buffer = Buffer.alloc(0)
  for (let size = readSync(file, block); size > 0; size = readSync(file, block)) {
    rest = Buffer.concat([rest, block.subarray(0, size)])
    const end = rest.lastIndexOf(10)
    if (end < 0) continue
    yield* rest.subarray(0, end).toString('utf8').split('\n')
    rest = Buffer.from(rest.subarray(end + 1))
  }
  closeSync(file)
}
