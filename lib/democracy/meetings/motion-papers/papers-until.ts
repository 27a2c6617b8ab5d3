import 'server-only'
import { and, asc, eq, notInArray } from 'drizzle-orm'
import type { Database, Transaction } from '@/db/client'
import { meetingItems, meetings } from '@/db/schema/democracy/meetings'
import { motionsUntil } from '../meeting-rules'

/** So many papers a motion can have. */
export const mostMotionPapers = 5

/**
 * Until when its mover adds papers to a motion: the last day for motions to the first meeting that has it on its agenda. Nothing, as long
 * as no meeting has it: then until a vote is called.
 */
export async function papersUntil(db: Database | Transaction, motionId: string) {
  const [first] = await db
    .select({ startsAt: meetings.startsAt })
    .from(meetingItems)
    .innerJoin(meetings, eq(meetings.id, meetingItems.meetingId))
    .where(
      and(eq(meetingItems.motionId, motionId), notInArray(meetings.state, ['draft', 'cancelled'])),
    )
    .orderBy(asc(meetings.startsAt))
    .limit(1)
  return first && motionsUntil(first.startsAt)
}
