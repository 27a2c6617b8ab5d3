import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import postgres from 'postgres'
import { startDatabase } from '@/lib/commands/database'

type Row = Record<string, unknown>
type Reference = { from: string; to: string; columns: string[]; theirs: string[] }

/**
 * Keeps a version for the tests of upgrades: a handful of rows of every table, from a database in which that version told the demo's
 * story, and how those people stood by it. `tests/README.md` says when and how.
 */
async function keepVersion() {
  const { ownerUrl, url } = await startDatabase()
  const { freezeClock } = await import('@/lib/kernel/clock')
  const { actorOf } = await import('@/lib/people/sign-in/actor')
  const { closeDatabase } = await import('@/db/client')
  const sql = postgres(ownerUrl ?? url, { max: 1, onnotice: () => {} })
  const story = await readStory(sql)
  const references = await readReferences(sql)
  const kept = new Map([...story].map(([table, rows]) => [table, new Set(few(table, rows))]))
  wholePeople(kept, story, references)
  const tables = Object.fromEntries(
    [...kept].filter(([, rows]) => rows.size > 0).map(([table, rows]) => [table, [...rows]]),
  )

  const [last] = story.get('audit_entries')!.slice(-1)
  const takenAt = String(last!.at)
  freezeClock(takenAt)
  const standings: Record<string, string> = {}
  for (const { id } of tables.people!) {
    const actor = await actorOf(String(id), { secondFactor: false })
    standings[String(id)] = actor?.member?.standing ?? 'none'
  }
  const sequences = await sql`
    select sequencename as name, last_value::text as value from pg_sequences
    where schemaname = 'public'`
  const journal = JSON.parse(readFileSync('db/migrations/meta/_journal.json', 'utf8'))
  const migrations = journal.entries.length
  const dump = { migrations, takenAt, tables, sequences, standings }
  const folder = process.argv[2] ?? 'tests/migrations/versions'
  mkdirSync(folder, { recursive: true })
  const name = `${folder}/${String(migrations - 1).padStart(4, '0')}.json.gz`
  writeFileSync(name, gzipSync(JSON.stringify(dump), { level: 9 }))
  console.log(`Kept in ${name}.`)
  await sql.end()
  await closeDatabase()
  process.exit(0)
}

async function readStory(sql: postgres.Sql) {
  const names = await sql<{ name: string }[]>`
    select tablename as name from pg_tables
    where schemaname = 'public' and tablename !~ '^(rate_limits|tallies|tallied_)' order by 1`
  const story = new Map<string, Row[]>()
  for (const { name } of names) {
    const order = name === 'audit_entries' ? sql`position` : sql`one`
    const rows = await sql<{ row: Row }[]>`
      select row_to_json(one) as row from ${sql(name)} one order by ${order}`
    story.set(
      name,
      rows.map(({ row }) => withoutFiles(row)),
    )
  }
  return story
}

/** Of a receipt or a photo only the first letters: the file is for no test to open. */
function withoutFiles(row: Row): Row {
  const short = ([name, value]: [string, unknown]) =>
    typeof value === 'string' && value.startsWith('\\x')
      ? [name, value.slice(0, 514)]
      : [name, value]
  return Object.fromEntries(Object.entries(row).map(short))
}

/** Rows that between them fill every column and use words of each list; of the audit's chain its beginning, and all officers. */
function few(table: string, rows: Row[]): Row[] {
  if (table === 'audit_entries') return rows.slice(0, 12)
  if (table === 'terms') return rows
  const chosen: Row[] = []
  const seen = new Set<string>()
  const size = (row: Row) => JSON.stringify(row).length
  for (const row of rows.toSorted((one, other) => size(one) - size(other))) {
    const shows = Object.entries(row).flatMap(([column, value]) => {
      if (value === null) return []
      return typeof value === 'string' && /^[a-z-]{2,20}$/.test(value)
        ? [column, `${column}=${value}`]
        : [column]
    })
    if (chosen.length < 3 && shows.some((one) => !seen.has(one))) {
      chosen.push(row)
      for (const one of shows) seen.add(one)
    }
  }
  return chosen
}

/** Whatever a kept row points to is kept too, and of each person all that decides how they stand. */
function wholePeople(
  kept: Map<string, Set<Row>>,
  story: Map<string, Row[]>,
  references: Reference[],
) {
  const decides = ['members', 'subscriptions', 'suspensions']
  let before = -1
  const count = () => [...kept.values()].reduce((sum, rows) => sum + rows.size, 0)
  while (count() !== before) {
    before = count()
    for (const { from, to, columns, theirs } of references) {
      const found = new Map(story.get(to)!.map((row) => [keyOf(row, theirs), row]))
      for (const row of kept.get(from)!) {
        const their = found.get(keyOf(row, columns))
        if (their) kept.get(to)!.add(their)
      }
    }
    const people = new Set([...kept.get('people')!].map(({ id }) => id))
    for (const table of decides) {
      for (const row of story.get(table) ?? [])
        if (people.has(row.person_id)) kept.get(table)!.add(row)
    }
  }
}

function keyOf(row: Row, columns: string[]): string {
  return JSON.stringify(columns.map((column) => row[column]))
}

async function readReferences(sql: postgres.Sql) {
  return await sql<Reference[]>`
    select ours.relname as from, other.relname as to,
      (select array_agg(attname::text order by place) from unnest(conkey) with ordinality as k(number, place)
        join pg_attribute on attrelid = conrelid and attnum = number) as columns,
      (select array_agg(attname::text order by place) from unnest(confkey) with ordinality as k(number, place)
        join pg_attribute on attrelid = confrelid and attnum = number) as theirs
    from pg_constraint join pg_class ours on ours.oid = conrelid join pg_class other on other.oid = confrelid
    where contype = 'f' and connamespace = 'public'::regnamespace and ours.relname !~ '^(rate_limits|tallies|tallied_)'`
}

void keepVersion()
