import 'server-only'
import { sql } from 'drizzle-orm'
import { database } from '@/db/client'
import { choreRuns } from '@/db/schema/kernel'
import { wallClock } from '@/lib/kernel/clock'
import { followDemoClock } from '@/lib/kernel/demo-clock'
import { log } from '@/lib/kernel/log'
import { type Chore, type ChoreName, choreNames, chores } from './chores'

/** Runs one chore and writes down how it went. What it throws is thrown on, so that the queue tries it again. */
export async function runChore(name: string) {
  const chore: Chore | undefined = chores[name as ChoreName]
  if (!chore) return
  await followDemoClock()
  try {
    await chore.run()
  } catch (error) {
    log.error('chore.failed', error, { chore: name })
    await noteRun(name, String((error as Error).message ?? error).slice(0, 300))
    throw error
  }
  await noteRun(name, null)
}

/** Every chore once, now, whatever the hour: when the demo's clock was moved on. Those that fail are written down. */
export async function runAllChores() {
  for (const name of choreNames) await runChore(name).catch(() => {})
}

async function noteRun(name: string, error: string | null) {
  const at = wallClock()
  const ran = error
    ? { ranAt: at, error, failingSince: sql`coalesce(${choreRuns.failingSince}, excluded.ran_at)` }
    : { ranAt: at, error, failingSince: null, ranWellAt: at }
  await database()
    .insert(choreRuns)
    .values({
      name,
      ranAt: at,
      error,
      failingSince: error ? at : null,
      ranWellAt: error ? null : at,
    })
    .onConflictDoUpdate({ target: choreRuns.name, set: ran })
}
