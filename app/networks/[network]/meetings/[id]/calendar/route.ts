import { calendarFile } from '@/lib/people/networks/meetings/calendar-file'
import { getNetworkMeeting } from '@/lib/people/networks/meetings/read'
import { viewer } from '@/lib/people/sign-in/viewer'

type Context = RouteContext<'/networks/[network]/meetings/[id]/calendar'>

/** The meeting for somebody's own calendar, under a name that says nothing. */
export async function GET(_request: Request, { params }: Context) {
  const { network, id } = await params
  const meeting = await getNetworkMeeting(await viewer(), id)
  if (meeting?.network !== network || meeting.cancelledAt)
    return new Response('We cannot find that page.', { status: 404 })
  return new Response(calendarFile(meeting), {
    headers: {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': 'attachment; filename="meeting.ics"',
      'Cache-Control': 'no-store',
    },
  })
}
