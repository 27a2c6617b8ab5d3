import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import postgres from 'postgres'
import { inject } from 'vitest'
import { closeDatabase } from '@/db/client'
import { migrateUpTo } from '@/db/migrate'

type Row = Record<string, unknown>

/** The demo's story as an older version kept it, row by row, and which migrations that version had. */
export type OlderVersion = {
  migrations: number
  takenAt: string
  tables: Record<string, Row[]>
  sequences: { name: string; value: string | null }[]
  /** How everybody stood by it. */
  standings: Record<string, string>
}

export function readOlderVersion(file: string): OlderVersion {
  return JSON.parse(gunzipSync(readFileSync(`tests/migrations/${file}`)).toString())
}

/** The oldest of them, and the only one kept with every row of the story. */
export const wholeStory = readOlderVersion('whole-story-0021.json.gz')

/** Which version's empty tables this worker keeps, so that the next, which is newer, begins from there. */
let begun = 0

/**
 * Replaces this worker's database by an older version's, with its schema. Answers a connection of its owner; `migrate` brings it
 * to today's.
 */
export async function openOlderVersion(version: OlderVersion) {
  const url = process.env.DATABASE_URL!
  const name = new URL(url).pathname.slice(1)
  const tables = `${name}_tables`
  const addressOf = (database: string) => new URL(database, inject('serverUrl')).href
  const connect = (address: string) => postgres(address, { max: 1, onnotice: () => {} })
  await closeDatabase()
  const server = connect(inject('serverUrl'))
  if (begun === 0 || begun > version.migrations) {
    await server`drop database if exists ${server(tables)} with (force)`
    await server`create database ${server(tables)} template template0`
  }
  begun = version.migrations
  const then = connect(addressOf(tables))
  await migrateUpTo(then, newestOf(version))
  await then.end()
  await server`drop database if exists ${server(name)} with (force)`
  await server`create database ${server(name)} template ${server(tables)} strategy file_copy`
  await server.end()

  const owner = connect(addressOf(name))
  await owner.begin(async (tx) => {
    await tx`set local session_replication_role = replica`
    await tx`truncate ${tx(Object.keys(version.tables))} cascade`
    for (const [table, rows] of Object.entries(version.tables)) {
      const columns = await tx<{ name: string }[]>`
        select attname as name from pg_attribute
        where attrelid = ${`"${table}"`}::regclass and attnum > 0 and not attisdropped and attgenerated = ''`
      const names = tx(columns.map(({ name }) => name))
      await tx`insert into ${tx(table)} (${names}) overriding system value
        select ${names} from json_populate_recordset(null::${tx(table)}, ${JSON.stringify(rows)}::text::json)`
    }
    for (const { name, value } of version.sequences) {
      if (value) await tx`select setval(${name}::regclass, ${value}::bigint)`
    }
  })
  return { ownerUrl: addressOf(name), url, owner }
}

/** The last migration of that version. */
function newestOf({ migrations }: OlderVersion): number {
  const journal = JSON.parse(readFileSync('db/migrations/meta/_journal.json', 'utf8'))
  return journal.entries[migrations - 1].when
}
