import 'server-only'
import { and, eq, sql } from 'drizzle-orm'
import { database } from '@/db/client'
import { rollAmendments } from '@/db/schema/democracy/electoral-roll'
import { buildRollTree, type RollTree } from '../protocol/roll-tree'
import { rollEntriesNow } from './roll-entries'

const mostKept = 4
const kept = new Map<string, Promise<RollTree>>()

/**
 * The tree of a roll as it stands now, built once and kept: of 87,000 lines it took seconds, at each look of each member. Only an amendment
 * makes another one, and who asks while it is built waits for the same one.
 */
export async function rollTreeNow(electionId: string): Promise<RollTree> {
  const [made] = await database()
    .select({
      latest: sql<string>`count(*) || '/' || coalesce(max(${rollAmendments.decidedAt})::text, '')`,
    })
    .from(rollAmendments)
    .where(and(eq(rollAmendments.electionId, electionId), eq(rollAmendments.state, 'made')))
  const name = `${electionId}/${made!.latest}`
  const known = kept.get(name)
  if (known) return known
  const tree = rollEntriesNow(database(), electionId).then((lines) =>
    buildRollTree([...lines.values()]),
  )
  kept.set(name, tree)
  tree.catch(() => kept.delete(name))
  if (kept.size > mostKept) kept.delete(kept.keys().next().value!)
  return tree
}
