import { type Entry, Journal } from './journal'
import type { AnyRecord, Kind, Records } from './records'

const MOST_UNWRITTEN = 5000

/** Everything that the emulator knows, a table for each kind of object; with a data file also on disk. */
export class Store {
  private readonly tables = new Map<string, Map<string, AnyRecord>>()
  private readonly changed = new Map<string, Entry>()
  private readonly watchers: ((record: AnyRecord) => void)[] = []
  private readonly journal: Journal | undefined

  constructor(file?: string) {
    if (!file) return
    this.journal = new Journal(file)
    this.journal.read((entry) => {
      if ('$gone' in entry) this.table(entry.object).delete(entry.id)
      else this.table(entry.object).set(entry.id, entry)
    })
    this.journal.snapshot(this.everything())
  }

  get<K extends Kind>(kind: K, id: string | null | undefined): Records[K] | undefined {
    return id ? (this.table(kind).get(id) as Records[K] | undefined) : undefined
  }

  /** In the order in which they came into the world. */
  all<K extends Kind>(kind: K): Records[K][] {
    return [...this.table(kind).values()] as Records[K][]
  }

  oldest<K extends Kind>(kind: K): Records[K] | undefined {
    return this.table(kind).values().next().value as Records[K] | undefined
  }

  save<Saved extends AnyRecord>(record: Saved): Saved {
    this.table(record.object).set(record.id, record)
    if (this.journal) this.changed.set(`${record.object} ${record.id}`, record)
    for (const watch of this.watchers) watch(record)
    return record
  }

  remove({ object, id }: AnyRecord): void {
    this.table(object).delete(id)
    if (this.journal) this.changed.set(`${object} ${id}`, { object, id, $gone: true })
  }

  /** Called for all there is, and from now on for each change. */
  watch(watcher: (record: AnyRecord) => void): void {
    this.watchers.push(watcher)
    for (const record of this.everything()) watcher(record)
  }

  flush(): void {
    if (this.changed.size > 0) this.journal?.add(this.changed.values())
    this.changed.clear()
  }

  /** Within a long stretch of time, between two things that fall due. */
  flushIfMuch(): void {
    if (this.changed.size > MOST_UNWRITTEN) this.flush()
  }

  private table(kind: string): Map<string, AnyRecord> {
    const table = this.tables.get(kind) ?? new Map<string, AnyRecord>()
    this.tables.set(kind, table)
    return table
  }

  private *everything(): Generator<AnyRecord> {
    for (const table of this.tables.values()) yield* table.values()
  }
}
