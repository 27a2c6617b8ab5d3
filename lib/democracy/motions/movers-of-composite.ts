import 'server-only'
import { asc, eq } from 'drizzle-orm'
import type { Database, Transaction } from '@/db/client'
import { compositeParts, composites } from '@/db/schema/democracy/composites'
import { motions } from '@/db/schema/democracy/motions'

/** The motions that a motion was composited from, in the order of their numbers. None, where it is no composite. */
export async function originalsOfMotion(db: Database | Transaction, motionId: string) {
  return db
    .select({ id: motions.id, moverId: motions.moverId, moverName: motions.moverName })
    .from(composites)
    .innerJoin(compositeParts, eq(compositeParts.compositeId, composites.id))
    .innerJoin(motions, eq(motions.id, compositeParts.motionId))
    .where(eq(composites.motionId, motionId))
    .orderBy(asc(motions.number))
}

/** Who moved them, each once. */
export async function moversOfComposite(db: Database | Transaction, motionId: string) {
  const originals = await originalsOfMotion(db, motionId)
  return [...new Set(originals.map(({ moverId }) => moverId))]
}

type Moved = { id: string; moverId: string; seconderId: string | null }

/** Whoever took a side for a motion by moving or seconding it, its mover first; of a composite all who consented to it as well. */
export async function sidesOfMotion(
  db: Database | Transaction,
  { id, moverId, seconderId }: Moved,
): Promise<[string, ...(string | null)[]]> {
  return [moverId, seconderId, ...(await moversOfComposite(db, id))]
}
