import 'server-only'
import { asc, eq, sql } from 'drizzle-orm'
import type { Database, Transaction } from '@/db/client'
import { meetingItems } from '@/db/schema/democracy/meetings'
import { motions } from '@/db/schema/democracy/motions'

/** The agenda in its order. */
export async function listItems(db: Database | Transaction, meetingId: string) {
  return db
    .select({
      id: meetingItems.id,
      position: meetingItems.position,
      title: sql<string>`coalesce(${meetingItems.title}, 'Motion ' || ${motions.number} || ': ' || ${motions.title})`,
      minutes: meetingItems.minutes,
      speaker: meetingItems.speaker,
      about: meetingItems.about,
      startedAt: meetingItems.startedAt,
      motion: motions.number,
      motionState: motions.state,
    })
    .from(meetingItems)
    .leftJoin(motions, eq(motions.id, meetingItems.motionId))
    .where(eq(meetingItems.meetingId, meetingId))
    .orderBy(asc(meetingItems.position), asc(meetingItems.id))
}

export type AgendaItem = Awaited<ReturnType<typeof listItems>>[number]
