import { Index, indexes } from './indexes'
import { type Entry, Journal } from './journal'
import type { AnyRecord, Kind, Records } from './records'

const MOST_UNWRITTEN = 5000

/** All objects of one kind, in the order in which they came into the world, and the ways to look them up. */
class Table {
  readonly rows = new Map<string, AnyRecord>()
  readonly indexes = new Map<string, Index>()
  private readonly order = new Map<string, number>()
  private next = 0

  constructor(kind: string) {
    for (const [name, read] of Object.entries(indexes[kind as Kind] ?? {}))
      this.indexes.set(name, new Index(read))
  }

  put(record: AnyRecord): void {
    this.rows.set(record.id, record)
    if (this.indexes.size === 0) return
    if (!this.order.has(record.id)) this.order.set(record.id, this.next++)
    for (const index of this.indexes.values()) index.put(record)
  }

  drop(id: string): void {
    this.rows.delete(id)
    this.order.delete(id)
    for (const index of this.indexes.values()) index.drop(id)
  }

  with(index: Index, value: string): AnyRecord[] {
    const ids = [...index.with(value)]
    ids.sort((one, other) => this.order.get(one)! - this.order.get(other)!)
    return ids.map((id) => this.rows.get(id)!)
  }
}

/** Everything that the emulator knows, a table for each kind of object; with a data file also on disk. */
export class Store {
  private readonly tables = new Map<string, Table>()
  private readonly changed = new Map<string, Entry>()
  private readonly watchers: ((record: AnyRecord) => void)[] = []
  private readonly journal: Journal | undefined

  constructor(file?: string) {
    if (!file) return
    this.journal = new Journal(file)
    this.journal.read((entry) => {
      if ('$gone' in entry) this.table(entry.object).drop(entry.id)
      else this.table(entry.object).put(entry)
    })
    this.journal.snapshot(this.everything())
  }

  get<K extends Kind>(kind: K, id: string | null | undefined): Records[K] | undefined {
    return id ? (this.table(kind).rows.get(id) as Records[K] | undefined) : undefined
  }

  /** In the order in which they came into the world. */
  all<K extends Kind>(kind: K): Records[K][] {
    return [...this.table(kind).rows.values()] as Records[K][]
  }

  /** Those that have all the values asked for, found by the first of them; nothing asked for: all. */
  where<K extends Kind>(kind: K, wanted: Record<string, string | undefined>): Records[K][] {
    const table = this.table(kind)
    const asked = Object.entries(wanted).flatMap(([name, value]) =>
      value === undefined ? [] : [{ index: table.indexes.get(name)!, value }],
    )
    const [first, ...rest] = asked
    if (!first) return this.all(kind)
    return table
      .with(first.index, first.value)
      .filter((row) =>
        rest.every(({ index, value }) => index.read(row as never) === value),
      ) as Records[K][]
  }

  count(kind: Kind): number {
    return this.table(kind).rows.size
  }

  oldest<K extends Kind>(kind: K): Records[K] | undefined {
    return this.table(kind).rows.values().next().value as Records[K] | undefined
  }

  save<Saved extends AnyRecord>(record: Saved): Saved {
    this.table(record.object).put(record)
    if (this.journal) this.changed.set(`${record.object} ${record.id}`, record)
    for (const watch of this.watchers) watch(record)
    return record
  }

  remove({ object, id }: AnyRecord): void {
    this.table(object).drop(id)
    if (this.journal) this.changed.set(`${object} ${id}`, { object, id, $gone: true })
  }

  /** Called for all there is, and from now on for each change. */
  watch(watcher: (record: AnyRecord) => void): void {
    this.watchers.push(watcher)
    for (const record of this.everything()) watcher(record)
  }

  flush(): void {
    if (this.changed.size === 0) return
    this.journal?.add(this.changed.values())
    this.changed.clear()
    if (this.journal?.isLong()) this.journal.snapshot(this.everything())
  }

  /** Within a long stretch of time, between two things that fall due. */
  flushIfMuch(): void {
    if (this.changed.size > MOST_UNWRITTEN) this.flush()
  }

  private table(kind: string): Table {
    const held = this.tables.get(kind)
    if (held) return held
    const table = new Table(kind)
    this.tables.set(kind, table)
    return table
  }

  private *everything(): Generator<AnyRecord> {
    for (const table of this.tables.values()) yield* table.rows.values()
  }
}
