import { readFeed } from '@/lib/democracy/meetings/calendar/read-feed'
import { calendarFile, calendarHeaders } from '@/lib/kernel/calendar-file'

type Context = RouteContext<'/calendar/[token]'>

/** What a calendar reads that subscribes to a member's address: by itself, without anybody signed in. */
export async function GET(_request: Request, { params }: Context) {
  const events = await readFeed((await params).token)
  if (!events) return new Response('Not found', { status: 404 })
  return new Response(calendarFile(events, 'Meetings'), { headers: calendarHeaders })
}
