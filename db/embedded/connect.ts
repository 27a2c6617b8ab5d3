import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import postgres from 'postgres'
import type { DatabaseFolder } from './database-folder'
import { launch } from './launch'
import { choosePort } from './port'
import { findPostmaster } from './postmaster'

// Every holder of the server shares this lock; who can take it alone is the last one.
export const holders = 4_211_848

export type Connection = { sql: postgres.Sql; port: number; url: string }

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
  const password = readFileSync(join(place.home, 'password'), 'utf8')
  const url = `postgres://mandate:${password}@127.0.0.1:${port}/mandate`
  let holding = false
  const sql = postgres(url, {
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
    holding = true
    return { sql, port, url }
  } catch (error) {
    await sql.end({ timeout: 0 })
    const code = (error as { code?: string }).code ?? ''
    // Not listening yet, starting up, or going down: worth asking again. Anything else is not.
    if (/^(ECONN|CONNECT|57P|CONNECTION_)/.test(code)) return undefined
    throw error
  }
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
