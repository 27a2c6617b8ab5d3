import { randomBytes } from 'node:crypto'
import { chownSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import postgres from 'postgres'
import type { DatabaseFolder } from './database-folder'
import { launch } from './launch'
import { choosePort } from './port'
import { findPostmaster } from './postmaster'

// Every holder of the server shares this lock; who can take it alone is the last one.
export const holders = 4_211_848

/** `url` serves, and may only do what was granted to it; `ownerUrl` is the cluster's own user. */
export type Connection = { sql: postgres.Sql; port: number; url: string; ownerUrl: string }

// Said by a second server while the first, or what is left of it after a kill, still has the data.
const passing = /lock file .* already exists|pre-existing shared memory|Address already in use/

/** Finds the running server or starts it, and enters as one of its holders. */
export async function connect(
  place: DatabaseFolder,
  { port: wanted, fast = false }: { port?: number; fast?: boolean },
  onClose: () => void,
): Promise<Connection> {
  const deadline = performance.now() + 60_000
  let launched: ReturnType<typeof launch> | undefined
  while (performance.now() < deadline) {
    const postmaster = findPostmaster(place)
    if (postmaster?.port) {
      const connection = await enter(place, postmaster.port, onClose)
      if (connection) return connection
    } else if (!postmaster && (!launched || launched.ended !== undefined)) {
      if (launched?.ended && !passing.test(launched.ended))
        throw new Error(sentence(launched.ended))
      if (launched) await setTimeout(300)
      const port = await choosePort(place, wanted)
      if (port) launched = launch(place, port, fast)
      else if (!findPostmaster(place)) throw new Error(taken(wanted))
    }
    await setTimeout(30)
  }
  throw new Error(`PostgreSQL did not answer within a minute. Its log is ${place.home}/log.`)
}

async function enter(place: DatabaseFolder, port: number, onClose: () => void) {
  const at = `127.0.0.1:${port}/mandate`
  const ownerUrl = `postgres://mandate:${readFileSync(join(place.home, 'password'), 'utf8')}@${at}`
  let holding = false
  const sql = postgres(ownerUrl, {
    database: 'postgres',
    max: 1,
    max_lifetime: null,
    connect_timeout: 5,
    onnotice: () => {},
    onclose: () => holding && onClose(),
  })
  try {
    await sql`select pg_advisory_lock_shared(${holders})`
    await ensureDatabase(sql)
    const url = `postgres://${servingRole}:${await ensureServingRole(sql, place)}@${at}`
    holding = true
    return { sql, port, url, ownerUrl }
  } catch (error) {
    await sql.end({ timeout: 0 })
    const code = (error as { code?: string }).code ?? ''
    // Not listening yet, starting up, or going down: worth asking again. Anything else is not.
    if (/^(ECONN|CONNECT|57P|CONNECTION_)/.test(code)) return undefined
    throw error
  }
}

const servingRole = 'mandate_site'

/** The site's own role and its password, which lies beside the owner's. A cluster of an earlier version has neither yet. */
async function ensureServingRole(sql: postgres.Sql, { home, identity }: DatabaseFolder) {
  const path = join(home, 'site-password')
  return sql.begin(async (tx) => {
    await tx`select pg_advisory_xact_lock(hashtext(${servingRole}))`
    const [found] = await tx`select from pg_roles where rolname = ${servingRole}`
    if (found && existsSync(path)) return readFileSync(path, 'utf8')
    const password = randomBytes(24).toString('base64url')
    writeFileSync(path, password, { mode: 0o600 })
    if (identity) chownSync(path, identity.uid, identity.gid)
    const verb = found ? 'alter' : 'create'
    await tx.unsafe(`${verb} role ${servingRole} login password '${password}'`)
    return password
  })
}

async function ensureDatabase(sql: postgres.Sql) {
  const [found] = await sql`select from pg_database where datname = 'mandate'`
  if (found) return
  await sql`create database mandate`.catch((error) => {
    if (error.code !== '42P04' && error.code !== '23505') throw error // made by another start
  })
}

function taken(port?: number) {
  return `PostgreSQL cannot start: port ${port} is in use by another program.`
}

function sentence(log: string) {
  return `PostgreSQL could not start. It said:\n${log.split('\n').slice(-8).join('\n')}`
}
