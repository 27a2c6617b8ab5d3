import 'server-only'
import { and, eq, sql } from 'drizzle-orm'
import { database } from '@/db/client'
import { rollAmendments } from '@/db/schema/democracy/electoral-roll'
import { buildRollTree, type RollLine, type RollTree } from '../protocol/roll-tree'
import { rollEntriesNow } from './roll-entries'

type Roll = { lines: Map<string, RollLine>; tree: RollTree }

const mostKept = 2
const kept = new Map<string, Promise<Roll>>()

/**
 * The lines of a roll by person, and their tree, as it stands now: built once and kept, because of 87,000 lines it took seconds at each look
 * of each member. Only an amendment makes another one, and who asks while it is built waits for the same one.
 */
export async function rollNow(electionId: string): Promise<Roll> {
  const [made] = await database()
    .select({
      latest: sql<string>`count(*) || '/' || coalesce(max(${rollAmendments.decidedAt})::text, '')`,
    })
    .from(rollAmendments)
    .where(and(eq(rollAmendments.electionId, electionId), eq(rollAmendments.state, 'made')))
  const name = `${electionId}/${made!.latest}`
  const known = kept.get(name)
  if (known) return known
  const roll = buildRoll(electionId)
  kept.set(name, roll)
  roll.catch(() => kept.delete(name))
  if (kept.size > mostKept) kept.delete(kept.keys().next().value!)
  return roll
}

async function buildRoll(electionId: string): Promise<Roll> {
  const lines = await rollEntriesNow(database(), electionId)
  return { lines, tree: await buildRollTree([...lines.values()]) }
}
