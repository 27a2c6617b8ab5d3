import { calendarFile, calendarHeaders } from '@/lib/kernel/calendar-file'
import { networkMeetingEvent } from '@/lib/people/networks/meetings/calendar-event'
import { getNetworkMeeting } from '@/lib/people/networks/meetings/read'
import { viewer } from '@/lib/people/sign-in/viewer'

type Context = RouteContext<'/networks/[network]/meetings/[id]/calendar'>

/** The meeting for somebody's own calendar. */
export async function GET(_request: Request, { params }: Context) {
  const { network, id } = await params
  const meeting = await getNetworkMeeting(await viewer(), id)
  if (meeting?.network !== network || meeting.cancelledAt)
    return new Response('We cannot find that page.', { status: 404 })
  return new Response(calendarFile([networkMeetingEvent(meeting)]), { headers: calendarHeaders })
}
