import postgres from 'postgres'
import { startEmbedded } from '@/db/embedded'
import { isMigrated, migrate } from '@/db/migrate'
import { assertServingRole } from '@/db/serving-role'
import { env, setEnvironment } from '@/lib/kernel/env'
import { stopAtTheEnd } from './command'

/** Where the site reads and writes, and where whoever owns the tables does. */
export type DatabaseAddresses = {
  url: string
  /** Not there where the owner's address is kept away from the site. */
  ownerUrl?: string
}

/** The database everything else stands on, up to date: the one of DATABASE_URL, or our own. */
export async function prepareDatabase(): Promise<DatabaseAddresses> {
  const addresses = await startDatabase()
  await bringUpToDate(addresses)
  await assertSettled(addresses.url)
  return addresses
}

/** A copy whose restoring was broken off still has the votes in it that lost their ballots. */
async function assertSettled(url: string) {
  const sql = postgres(url, { max: 1, onnotice: () => {} })
  const [half] = await sql`select from restored_copy where settled_at is null`
  await sql.end({ timeout: 1 })
  if (half)
    throw new Error(
      'The restoring of these records was broken off. Finish it: npm run restore -- --serve',
    )
}

/** The database as it is found: the one of DATABASE_URL, or our own. */
export async function startDatabase(): Promise<DatabaseAddresses> {
  if (env.DATABASE_URL) {
    const addresses = { url: env.DATABASE_URL, ownerUrl: env.DATABASE_OWNER_URL }
    // What is started from here serves, and never learns how to sign in as the owner.
    setEnvironment({ DATABASE_OWNER_URL: '' })
    await assertUsable(addresses.ownerUrl ?? addresses.url)
    return addresses
  }
  const starting = startEmbedded({ dataDir: env.DATA_DIR })
  stopAtTheEnd('The database', () =>
    starting.then(
      (server) => server.stop(),
      () => {}, // it never started, which is said where it is waited for
    ),
  )
  const { url, ownerUrl } = await starting
  setEnvironment({ DATABASE_URL: url, DATABASE_OWNER_URL: '' })
  return { url, ownerUrl }
}

/** Migrates where we own the tables, and refuses to go on as a role that could rewrite what only grows. */
export async function bringUpToDate({ url, ownerUrl }: DatabaseAddresses) {
  if (ownerUrl) await migrate({ url, ownerUrl })
  await assertServingRole(url)
  if (!ownerUrl && !(await isMigrated(url))) {
    throw new Error(
      'The database is not up to date. Run "npm run db:migrate" with DATABASE_OWNER_URL first, or set it here too.',
    )
  }
}

/** For what only the owner of the tables can do. */
export function ownerUrlOf({ ownerUrl }: DatabaseAddresses): string {
  if (ownerUrl) return ownerUrl
  throw new Error(
    'Only the role that owns the tables can do this. Set DATABASE_OWNER_URL, see .env.example.',
  )
}

async function assertUsable(url: string) {
  const sql = postgres(url, { max: 1, connect_timeout: 10, onnotice: () => {} })
  try {
    const [server] = await sql<{ version: number }[]>`
      select current_setting('server_version_num')::int as version`
    if (server!.version >= 150_000) return
  } catch (error) {
    const { message, code } = error as { message?: string; code?: string }
    throw new Error(`Cannot connect to the database at ${new URL(url).host}: ${message || code}`)
  } finally {
    await sql.end({ timeout: 1 })
  }
  throw new Error('The database at DATABASE_URL is older than PostgreSQL 15, the oldest we run on.')
}
