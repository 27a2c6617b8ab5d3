import 'server-only'
import { drizzle } from 'drizzle-orm/postgres-js'
import { migrate as applyMigrations } from 'drizzle-orm/postgres-js/migrator'
import { runMigrations } from 'graphile-worker'
import postgres from 'postgres'
import { setProfileLists } from './profile-lists'

/** Brings a database to the newest schema, ours and the job queue's. Two programs that start at once do it one after the other. */
export async function migrate(url: string) {
  const sql = postgres(url, { max: 1, onnotice: () => {} })
  const lock = postgres(url, { max: 1, onnotice: () => {} })
  try {
    await lock`select pg_advisory_lock(hashtext('mandate migrations'))`
    await applyMigrations(drizzle(sql), { migrationsFolder: 'db/migrations' })
    await setProfileLists(sql)
    await runMigrations({ connectionString: url })
  } finally {
    await sql.end()
    await lock.end()
  }
}
