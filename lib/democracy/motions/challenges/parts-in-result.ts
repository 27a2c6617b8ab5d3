import 'server-only'
import type { Database, Transaction } from '@/db/client'
import type { motions, motionVotes } from '@/db/schema/democracy/motions'
import { listWhoCounted } from '../hand-counts'
import { sidesOfMotion } from '../movers-of-composite'

/**
 * Who had a part in a result, and so answers no challenge to it. In a meeting it is also whoever put it to the vote at a moment of their
 * own choice, and who counted the hands.
 */
export async function partsInResult(
  db: Database | Transaction,
  motion: Pick<typeof motions.$inferSelect, 'id' | 'moverId' | 'seconderId'>,
  vote: Pick<typeof motionVotes.$inferSelect, 'id' | 'meetingId' | 'calledBy' | 'declaredBy'>,
) {
  const parts = [...(await sidesOfMotion(db, motion)), vote.declaredBy]
  if (!vote.meetingId) return parts
  return [...parts, vote.calledBy, ...(await listWhoCounted(db, vote.id))]
}
