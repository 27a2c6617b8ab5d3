import 'server-only'
import { and, eq, isNotNull } from 'drizzle-orm'
import type { Database, Transaction } from '@/db/client'
import { compositeParts, composites } from '@/db/schema/democracy/composites'
import { motions } from '@/db/schema/democracy/motions'

/** Who moved the motions that a motion was composited from, each once. Nobody, where it is no composite. */
export async function moversOfComposite(db: Database | Transaction, motionId: string) {
  const rows = await db
    .selectDistinct({ personId: motions.moverId })
    .from(composites)
    .innerJoin(compositeParts, eq(compositeParts.compositeId, composites.id))
    .innerJoin(motions, eq(motions.id, compositeParts.motionId))
    .where(and(eq(composites.motionId, motionId), isNotNull(composites.madeAt)))
  return rows.map(({ personId }) => personId)
}

type Moved = { id: string; moverId: string; seconderId: string | null }

/** Whoever took a side for a motion by moving or seconding it, its mover first; of a composite all who consented to it as well. */
export async function sidesOfMotion(
  db: Database | Transaction,
  { id, moverId, seconderId }: Moved,
): Promise<[string, ...(string | null)[]]> {
  return [moverId, seconderId, ...(await moversOfComposite(db, id))]
}
