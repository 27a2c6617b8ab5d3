import { setTimeout } from 'node:timers/promises'
import { type Connection, connect, holders } from './connect'
import type { DatabaseFolder } from './database-folder'
import { run } from './run'

/**
 * Holds the server for as long as we run. The held connection is the proof of life in both
 * directions: it breaks when the server dies, and then the server is started again on the same
 * port; it is gone when we are killed, and then we no longer count as a holder.
 */
export async function keepRunning(
  place: DatabaseFolder,
  options: { port?: number; fast?: boolean },
) {
  let stopping = false
  let reviving: Promise<void> | undefined
  let connection: Connection
  const onClose = () => {
    if (stopping || reviving) return
    reviving = revive().finally(() => {
      reviving = undefined
    })
  }
  const revive = async () => {
    console.log('The database stopped. Restarting it.')
    while (!stopping) {
      try {
        await connection.sql.end({ timeout: 0 })
        connection = await connect(place, { ...options, port: connection.port }, onClose)
        return
      } catch (error) {
        console.log(error instanceof Error ? error.message : error)
        await setTimeout(2_000)
      }
    }
  }
  connection = await connect(place, options, onClose)
  return {
    url: connection.url,
    ownerUrl: connection.ownerUrl,
    async stop() {
      if (stopping) return
      stopping = true
      await reviving
      if (await isLastHolder(connection)) await shutDown(place)
      await connection.sql.end({ timeout: 0 })
    },
  }
}

async function isLastHolder({ sql }: Connection) {
  try {
    await sql`select pg_advisory_unlock_shared(${holders})`
    const [answer] = await sql<{ alone: boolean }[]>`
      select pg_try_advisory_lock(${holders}) as alone`
    return answer?.alone ?? false
  } catch {
    return false // the server is down already
  }
}

/** "Fast": running transactions are rolled back, everything committed is written out. */
function shutDown({ cluster, identity, binaries, home }: DatabaseFolder) {
  const args = ['stop', '-D', cluster, '-m', 'fast', '-w', '-t', '60']
  return run(binaries.pg_ctl, args, home, identity)
}
