import 'server-only'
import { findSubscriber } from '@/lib/democracy/meetings/calendar/read-feed'
import type { CalendarEvent } from '@/lib/kernel/calendar-file'
import { eventForCalendar } from './calendar-event'
import { listEventsFor } from './list-events'
import { isConfidential } from './states'

/** The events in the calendar that a member subscribes to: those that are for them, as with meetings, and none that is for a network alone. */
export async function readEventFeed(token: string): Promise<CalendarEvent[]> {
  const member = await findSubscriber(token)
  if (!member) return []
  const coming = await listEventsFor(member)
  return coming.filter((event) => !isConfidential(event)).map(eventForCalendar)
}
