import postgres from 'postgres'
import { startEmbedded } from '@/db/embedded'
import { env, setEnvironment } from '@/lib/kernel/env'
import { stopAtTheEnd } from './command'

/** The database everything else stands on: the one of DATABASE_URL, or our own. */
export async function startDatabase(): Promise<string> {
  if (env.DATABASE_URL) {
    await assertUsable(env.DATABASE_URL)
    return env.DATABASE_URL
  }
  const starting = startEmbedded({ dataDir: env.DATA_DIR })
  stopAtTheEnd('The database', () =>
    starting.then(
      (server) => server.stop(),
      () => {}, // it never started, which is said where it is waited for
    ),
  )
  const { url } = await starting
  setEnvironment({ DATABASE_URL: url })
  return url
}

async function assertUsable(url: string) {
  const sql = postgres(url, { max: 1, connect_timeout: 10, onnotice: () => {} })
  try {
    const [server] = await sql<{ version: number }[]>`
      select current_setting('server_version_num')::int as version`
    if (server!.version >= 150_000) return
  } catch (error) {
    const { message, code } = error as { message?: string; code?: string }
    throw new Error(`Cannot connect to DATABASE_URL at ${new URL(url).host}: ${message || code}`)
  } finally {
    await sql.end({ timeout: 1 })
  }
  throw new Error('The database at DATABASE_URL is older than PostgreSQL 15, the oldest we run on.')
}
