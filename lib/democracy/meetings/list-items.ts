import 'server-only'
import { and, asc, eq, sql } from 'drizzle-orm'
import type { Database, Transaction } from '@/db/client'
import { meetingItems } from '@/db/schema/democracy/meetings'
import { motions } from '@/db/schema/democracy/motions'

/**
 * A motion for which a composite stands keeps its place for the day it comes back, and is on no agenda until then: neither of the meeting
 * that has the composite, nor of one that is still to begin. A meeting that had it before that keeps it in its agenda and minutes.
 */
export const standsOnAgenda = sql`not exists (
  select 1 from motions standing join meetings held on held.id = ${meetingItems.meetingId}
  where standing.id = ${meetingItems.motionId} and standing.state = 'composited' and (held.opened_at is null or exists (
    select 1 from composite_parts part join composites made on made.id = part.composite_id
    where part.motion_id = standing.id and part.live and made.meeting_id = held.id)))`

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
