import 'server-only'
import { readFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { readMigrationFiles } from 'drizzle-orm/migrator'
import { runMigrations } from 'graphile-worker'
import postgres, { type Sql, type TransactionSql } from 'postgres'
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
    await takeTurn(lock)
    await applyMigrations(sql)
    await setProfileLists(sql)
    await runMigrations({ connectionString: ownerUrl })
    await grantToServingRole(sql, url)
  } finally {
    await sql.end()
    await lock.end()
  }
}

/** Asked again and again, because whoever waits for a lock within a question holds up an index that is made beside the writing, for ever. */
async function takeTurn(lock: Sql) {
  for (;;) {
    const [turn] = await lock<{ ours: boolean }[]>`
      select pg_try_advisory_lock(hashtext('mandate migrations')) as ours`
    if (turn!.ours) return
    await wait(200)
  }
}

/**
 * Brings an empty database to the schema of an older version, for its rows.
 * @param newest the last migration that version had, by the moment drizzle knows it by
 * @throws Error where it is none of ours: the rows are of a newer version, or of another program
 */
export async function migrateUpTo(sql: Sql, newest: number) {
  if (!readJournal().entries.some(({ when }) => when === newest))
    throw new Error('It was made by a newer version of this program. Install that one first.')
  await applyMigrations(sql, newest)
}

/**
 * Each migration in a transaction of its own, so that what it locks is let go before the next one. Somebody who waits for a lock on a
 * table holds up all who come after, so none waits longer than two seconds: it lets go and tries again, and the site goes on meanwhile.
 */
async function applyMigrations(sql: Sql, newest = Number.POSITIVE_INFINITY) {
  await sql`create schema if not exists drizzle`
  await sql`create table if not exists drizzle.__drizzle_migrations (id serial primary key, hash text not null, created_at bigint)`
  const [last] = await sql<{ at: string | null }[]>`
    select max(created_at)::text as at from drizzle.__drizzle_migrations`
  const noted = Number(last!.at ?? 0)
  for (const { folderMillis: at, hash, sql: statements } of readMigrationFiles({
    migrationsFolder,
  })) {
    if (at <= noted || at > newest) continue
    const note = (tx: Sql | TransactionSql) =>
      tx`insert into drizzle.__drizzle_migrations (hash, created_at) values (${hash}, ${at})`
    if (isOutsideTransaction(statements)) {
      for (const statement of statements) await sql.unsafe(statement)
      await note(sql)
      continue
    }
    await withoutWaitingInLine(() =>
      sql.begin(async (tx) => {
        await tx`set local lock_timeout = '2s'`
        for (const statement of statements) await tx.unsafe(statement)
        await note(tx)
      }),
    )
  }
}

/** An index on a table that is in use is made beside the writing, which PostgreSQL does in no transaction. Such a migration says so in its first line. */
export function isOutsideTransaction([first]: string[]): boolean {
  return first!.trimStart().startsWith('-- outside a transaction')
}

async function withoutWaitingInLine(act: () => Promise<unknown>) {
  for (let tried = 1; ; tried += 1) {
    try {
      return await act()
    } catch (problem) {
      const lockTimedOut = problem instanceof postgres.PostgresError && problem.code === '55P03'
      if (!lockTimedOut || tried === 20) throw problem
      await wait(1000)
    }
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
