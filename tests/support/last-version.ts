import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import postgres from 'postgres'
import { inject } from 'vitest'
import { closeDatabase } from '@/db/client'
import { migrateUpTo } from '@/db/migrate'

/** The demo's story as the last version kept it: every table, row by row, and which migrations that version had. */
type Dump = {
  migrations: number
  takenAt: string
  tables: Record<string, Record<string, unknown>[]>
  sequences: { name: string; value: string | null }[]
  /** How everybody stood owner. */
  standings: Record<string, string>
}

export const dump: Dump = JSON.parse(
  gunzipSync(readFileSync('tests/migrations/last-version.json.gz')).toString(),
)

/**
 * Replaces this worker's database by the last version's, with its schema. Answers a connection of its owner; `migrate` brings it
 * to today's.
 */
export async function openLastVersion() {
  const url = process.env.DATABASE_URL!
  const name = new URL(url).pathname.slice(1)
  const ownerUrl = new URL(name, inject('serverUrl')).href
  const server = postgres(inject('serverUrl'), { max: 1, onnotice: () => {} })
  await closeDatabase()
  await server`drop database if exists ${server(name)} with (force)`
  await server`create database ${server(name)} template template0`
  await server.end()

  const owner = postgres(ownerUrl, { max: 1, onnotice: () => {} })
  await migrateUpTo(owner, newest())
  await owner.begin(async (tx) => {
    await tx`set local session_replication_role = replica`
    for (const table of Object.keys(dump.tables)) {
      await tx`truncate ${tx(table)} cascade`
    }
    for (const [table, rows] of Object.entries(dump.tables)) {
      await tx`insert into ${tx(table)} overriding system value
        select * from json_populate_recordset(null::${tx(table)}, ${JSON.stringify(rows)}::json)`
    }
    for (const { name, value } of dump.sequences) {
      if (value) await tx`select setval(${name}::regclass, ${value}::bigint)`
    }
  })
  return { ownerUrl, url, owner }
}

/** The last migration of that version. */
function newest(): number {
  const journal = JSON.parse(readFileSync('db/migrations/meta/_journal.json', 'utf8'))
  return journal.entries[dump.migrations - 1].when
}
