import { readFileSync, writeFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import postgres from 'postgres'
import { startDatabase } from '@/lib/commands/database'

/**
 * Writes `last-version.json.gz` from a database in which the demo's story was told, before the version after it changes the
 * schema: `TSX_TSCONFIG_PATH=lib/commands/tsconfig.json node --import=tsx tests/migrations/take-dump.ts`, with FIELD_KEYS as
 * in tests/support/setup.ts while the story is told.
 */
async function takeDump() {
  const { ownerUrl, url } = await startDatabase()
  const { freezeClock } = await import('@/lib/kernel/clock')
  const { actorOf } = await import('@/lib/people/sign-in/actor')
  const { closeDatabase } = await import('@/db/client')
  const sql = postgres(ownerUrl ?? url, { max: 1, onnotice: () => {} })
  const names = await sql<{ name: string }[]>`
    select tablename as name from pg_tables
    where schemaname = 'public' and tablename <> 'rate_limits' order by 1`
  const tables: Record<string, Record<string, unknown>[]> = {}
  for (const { name } of names) {
    const rows = await sql`select row_to_json(one) as row from ${sql(name)} one`
    if (rows.length > 0) tables[name] = rows.map(({ row }) => row)
  }
  // The mails of a year would be most of the file; a few of each kind are enough.
  tables.outgoing_mails = tables.outgoing_mails!.filter(
    ({ state }, place) => state !== 'sent' || place % 40 === 0,
  )
  const takenAt = String(tables.audit_entries!.at(-1)!.at)
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
  const dump = { migrations: journal.entries.length, takenAt, tables, sequences, standings }
  writeFileSync(
    'tests/migrations/last-version.json.gz',
    gzipSync(JSON.stringify(dump), { level: 9 }),
  )
  await sql.end()
  await closeDatabase()
  process.exit(0)
}

void takeDump()
