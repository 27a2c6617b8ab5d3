import { readFeed } from '@/lib/democracy/meetings/calendar/read-feed'
import { calendarFile, calendarHeaders } from '@/lib/kernel/calendar-file'
import { readEventFeed } from '@/lib/movement/events/read-event-feed'

type Context = RouteContext<'/calendar/[token]'>

/** What a calendar reads that subscribes to a member's address: by itself, without anybody signed in. */
export async function GET(_request: Request, { params }: Context) {
  const { token } = await params
  const meetings = await readFeed(token)
  if (!meetings) return new Response('Not found', { status: 404 })
  const events = [...meetings, ...(await readEventFeed(token))]
  return new Response(calendarFile(events, 'Meetings'), { headers: calendarHeaders })
}
