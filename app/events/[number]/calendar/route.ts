import { numberInAddress } from '@/app/number-in-address'
import { calendarFile, calendarHeaders } from '@/lib/kernel/calendar-file'
import { eventForCalendar } from '@/lib/movement/events/calendar-event'
import { getEventForCalendar } from '@/lib/movement/events/read'
import { viewer } from '@/lib/people/sign-in/viewer'

type Context = RouteContext<'/events/[number]/calendar'>

/** An event for somebody's own calendar. */
export async function GET(_request: Request, { params }: Context) {
  const number = numberInAddress((await params).number)
  const event = number && (await getEventForCalendar(await viewer(), number))
  if (!event) return new Response('We cannot find that page.', { status: 404 })
  return new Response(calendarFile([eventForCalendar(event)]), { headers: calendarHeaders })
}
