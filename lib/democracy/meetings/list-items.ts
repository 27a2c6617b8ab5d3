import 'server-only'
import { and, asc, eq, sql } from 'drizzle-orm'
import type { Database, Transaction } from '@/db/client'
import { meetingItems } from '@/db/schema/democracy/meetings'
import { motions } from '@/db/schema/democracy/motions'

/** A motion for which a composite stands keeps its place for the day it comes back, and is on no agenda until then. */
export const standsOnAgenda = sql`not exists (
  select 1 from motions standing where standing.id = ${meetingItems.motionId} and standing.state = 'composited')`

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
    .where(and(eq(meetingItems.meetingId, meetingId), standsOnAgenda))
    .orderBy(asc(meetingItems.position), asc(meetingItems.id))
}

export type AgendaItem = Awaited<ReturnType<typeof listItems>>[number]
