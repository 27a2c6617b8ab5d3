import 'server-only'
import { eq } from 'drizzle-orm'
import { database } from '@/db/client'
import { calendarFeeds } from '@/db/schema/democracy/meetings'
import type { CalendarEvent } from '@/lib/kernel/calendar-file'
import { hashOf } from '@/lib/kernel/ids'
import { actorOf } from '@/lib/people/sign-in/actor'
import { eventForCalendar } from './calendar-event'
import { listEventsFor } from './list-events'
import { isConfidential } from './states'

/** The events in the calendar that a member subscribes to: those that are for them, as with meetings, and none that is for a network alone. */
export async function readEventFeed(token: string): Promise<CalendarEvent[]> {
  const [feed] = await database()
    .select({ personId: calendarFeeds.personId })
    .from(calendarFeeds)
    .where(eq(calendarFeeds.tokenHash, hashOf(token)))
  const member = feed && (await actorOf(feed.personId, { secondFactor: false }))
  if (!member) return []
  const coming = await listEventsFor(member)
  return coming.filter((event) => !isConfidential(event)).map(eventForCalendar)
}
