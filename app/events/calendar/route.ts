import { calendarFile, calendarHeaders } from '@/lib/kernel/calendar-file'
import { eventForCalendar } from '@/lib/movement/events/calendar-event'
import { listOpenEvents } from '@/lib/movement/events/list-events'

/** All open events to come, for any calendar that reads this address. It is the same for everybody. */
export async function GET() {
  const events = await listOpenEvents()
  return new Response(calendarFile(events.map(eventForCalendar), 'Events'), {
    headers: calendarHeaders,
  })
}
