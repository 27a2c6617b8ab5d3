import 'server-only'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { drizzle } from 'drizzle-orm/postgres-js'
import { migrate as applyMigrations } from 'drizzle-orm/postgres-js/migrator'
import { runMigrations } from 'graphile-worker'
import postgres, { type Sql } from 'postgres'
import { setProfileLists } from './profile-lists'
import { grantToServingRole } from './serving-role'

const migrationsFolder = 'db/migrations'

/**
 * Brings a database to the newest schema, ours and the job queue's, as the role that owns it, and grants the role of
 * `servingUrl` what the site needs. Two programs that start at once do it one after the other.
 */
export async function migrate({ ownerUrl, url }: { ownerUrl: string; url: string }) {
  const sql = postgres(ownerUrl, { max: 1, onnotice: () => {} })
  const lock = postgres(ownerUrl, { max: 1, onnotice: () => {} })
  try {
    await lock`select pg_advisory_lock(hashtext('mandate migrations'))`
    await applyMigrations(drizzle(sql), { migrationsFolder })
    await setProfileLists(sql)
    await runMigrations({ connectionString: ownerUrl })
    await grantToServingRole(sql, url)
  } finally {
    await sql.end()
    await lock.end()
  }
}

/**
 * Brings an empty database to the schema of an older version, for its rows.
 * @param newest the last migration that version had, by the moment drizzle knows it by
 * @throws Error where it is none of ours: the rows are of a newer version, or of another program
 */
export async function migrateUpTo(sql: Sql, newest: number) {
  const folder = mkdtempSync(join(tmpdir(), 'mandate-migrations-'))
  try {
    cpSync(migrationsFolder, folder, { recursive: true })
    const journal = readJournal()
    const last = journal.entries.findIndex(({ when }) => when === newest)
    if (last < 0)
      throw new Error('It was made by a newer version of this program. Install that one first.')
    const entries = journal.entries.slice(0, last + 1)
    writeFileSync(join(folder, 'meta/_journal.json'), JSON.stringify({ ...journal, entries }))
    await applyMigrations(drizzle(sql), { migrationsFolder: folder })
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function readJournal(): { entries: { when: number }[] } {
  return JSON.parse(readFileSync(`${migrationsFolder}/meta/_journal.json`, 'utf8'))
}

/** Where the owner's address is kept away from the site, the schema has to be there already. */
export async function isMigrated(url: string): Promise<boolean> {
  const sql = postgres(url, { max: 1, onnotice: () => {} })
  try {
    const [{ known } = { known: false }] = await sql<{ known: boolean }[]>`
      select coalesce(has_table_privilege(to_regclass('drizzle.__drizzle_migrations'), 'SELECT'), false) as known`
    if (!known) return false
    const { entries } = readJournal()
    const [last] = await sql<{ at: string | null }[]>`
      select max(created_at)::text as at from drizzle.__drizzle_migrations`
    return Number(last!.at) >= entries.at(-1)!.when
  } finally {
    await sql.end({ timeout: 1 })
  }
}
