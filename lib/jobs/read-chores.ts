import 'server-only'
import { database } from '@/db/client'
import { choreRuns } from '@/db/schema/kernel'
import type { Actor } from '@/lib/kernel/actor'
import { can } from '@/lib/permissions'
import { choreNames, chores } from './chores'

/** Every chore with how it went last, for officers who look after the machinery. */
export async function listChores(viewer: Actor) {
  if (!can(viewer, 'chore.read')) return undefined
  const runs = new Map((await database().select().from(choreRuns)).map((run) => [run.name, run]))
  return choreNames.map((name) => {
    const {
      ranAt = null,
      ranWellAt = null,
      failingSince = null,
      error = null,
    } = runs.get(name) ?? {}
    return { name, does: chores[name].does, ranAt, ranWellAt, failingSince, error }
  })
}
