import { numberInAddress } from '@/app/number-in-address'
import { followMeeting } from '@/lib/democracy/meetings/running/follow-meeting'
import { findFollowed } from '@/lib/democracy/meetings/running/read-live'
import { viewer } from '@/lib/people/sign-in/viewer'

type Context = RouteContext<'/meetings/[number]/live/stream'>

/** After so long the browser asks again, and with it whether its reader may still follow. */
const longestMinutes = 15
/** Something between now and then, so that nothing on the way takes the line for dead. */
const aliveSeconds = 25

/** How a meeting goes on, as server-sent events: how it stands now, and each time it moves on. */
export async function GET(request: Request, { params }: Context) {
  const number = numberInAddress((await params).number)
  const meeting = number && (await findFollowed(await viewer(), number))
  if (!meeting) return new Response('Not found', { status: 404 })
  const encoder = new TextEncoder()
  let open = true
  let letGo = () => {}
  const stream = new ReadableStream<Uint8Array>({
    async start(controller) {
      const say = (words: string) => {
        if (open) controller.enqueue(encoder.encode(words))
      }
      const stop = await followMeeting(meeting.id, (state) => say(`data: ${state}\n\n`))
      const alive = setInterval(() => say(': still here\n\n'), aliveSeconds * 1000)
      letGo = () => {
        open = false
        clearInterval(alive)
        clearTimeout(last)
        stop()
      }
      const end = () => {
        if (!open) return
        letGo()
        controller.close()
      }
      const last = setTimeout(end, longestMinutes * 60_000)
      if (!open) return letGo()
      request.signal.addEventListener('abort', end)
      if (request.signal.aborted) end()
    },
    /** Whoever read it reads no more. */
    cancel() {
      open = false
      letGo()
    },
  })
  return new Response(stream, {
    headers: {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
    },
  })
}
