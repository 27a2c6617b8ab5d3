import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname } from 'node:path'
import type { AnyRecord, Kind, Records } from './records'

/**
 * Everything the emulator knows. In memory, and with a data file also on disk: a snapshot (written aside,
 * then renamed) and a journal of what changed since. Each request adds one line before it is
 * answered, so a killed process loses nothing that it has answered, however large the state is.
 */
export class Store {
  private readonly tables = new Map<string, Map<string, AnyRecord>>()
  private readonly changed = new Map<string, AnyRecord>()
  private readonly watchers: ((record: AnyRecord) => void)[] = []
  private readonly file: string | undefined
  private readonly journal: string

  constructor(file?: string) {
    this.file = file
    this.journal = `${file}.journal`
    if (file) this.load(file)
  }

  get<K extends Kind>(kind: K, id: string | null | undefined): Records[K] | undefined {
    return id ? (this.table(kind).get(id) as Records[K] | undefined) : undefined
  }

  /** In the order in which they came into the world. */
  all<K extends Kind>(kind: K): Records[K][] {
    return [...this.table(kind).values()] as Records[K][]
  }

  save<Saved extends AnyRecord>(record: Saved): Saved {
    this.table(record.object).set(record.id, record)
    this.changed.set(`${record.object} ${record.id}`, record)
    for (const watch of this.watchers) watch(record)
    return record
  }

  /** Called for all there is, and from now on for each change. */
  watch(watcher: (record: AnyRecord) => void): void {
    this.watchers.push(watcher)
    for (const table of this.tables.values()) for (const record of table.values()) watcher(record)
  }

  flush(): void {
    if (this.file && this.changed.size > 0)
      appendFileSync(this.journal, `${JSON.stringify([...this.changed.values()])}\n`)
    this.changed.clear()
  }

  private table(kind: string): Map<string, AnyRecord> {
    const table = this.tables.get(kind) ?? new Map<string, AnyRecord>()
    this.tables.set(kind, table)
    return table
  }

  private load(file: string): void {
    mkdirSync(dirname(file), { recursive: true })
    if (existsSync(file)) {
      this.take(readFileSync(file, 'utf8'))
      this.takeJournal()
    }
    const everything = [...this.tables.values()].flatMap((table) => [...table.values()])
    writeFileSync(`${file}.new`, `${JSON.stringify(everything)}\n`)
    renameSync(`${file}.new`, file)
    rmSync(this.journal, { force: true })
  }

  /** A line cut short by a kill was never answered for, so it counts as never written. */
  private takeJournal(): void {
    if (!existsSync(this.journal)) return
    const lines = readFileSync(this.journal, 'utf8').split('\n')
    for (const line of lines.slice(0, -1)) this.take(line)
  }

  private take(line: string): void {
    for (const record of JSON.parse(line) as AnyRecord[])
      this.table(record.object).set(record.id, record)
  }
}
