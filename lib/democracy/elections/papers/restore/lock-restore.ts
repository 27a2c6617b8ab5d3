import 'server-only'
import { and, eq, isNull } from 'drizzle-orm'
import { paperRestores } from '@/db/schema/democracy/paper-restores'
import type { Work } from '@/lib/kernel/perform'
import { lockElection } from '../../lock-election'

/** A request that is under way, with its election held: of two who act on it, the second sees what the first did. */
export async function lockRestore(work: Work, { restoreId }: { restoreId: string }) {
  const which = and(eq(paperRestores.id, restoreId), isNull(paperRestores.endedAt))
  const [found] = await work.tx.select().from(paperRestores).where(which)
  if (!found) return undefined
  const election = await lockElection(work, found)
  const [restore] = await work.tx.select().from(paperRestores).where(which)
  return restore && { restore, election }
}
