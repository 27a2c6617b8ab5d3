import { numberInAddress } from '@/app/number-in-address'
import { meetingEvent } from '@/lib/democracy/meetings/meeting-event'
import { getMeeting } from '@/lib/democracy/meetings/read'
import { calendarFile, calendarHeaders } from '@/lib/kernel/calendar-file'
import { viewer } from '@/lib/people/sign-in/viewer'

type Context = RouteContext<'/meetings/[number]/calendar'>

/** The meeting for somebody's own calendar. */
export async function GET(_request: Request, { params }: Context) {
  const number = numberInAddress((await params).number)
  const meeting = number ? await getMeeting(await viewer(), number) : undefined
  if (!meeting?.calledAt) return new Response('We cannot find that page.', { status: 404 })
  const file = calendarFile([meetingEvent(meeting, meeting.calledAt)])
  return new Response(file, { headers: calendarHeaders })
}
