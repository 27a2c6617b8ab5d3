import type { Ballot } from '../protocol/ballot'
import { NotReached, type PollingStation, TurnedDown } from './polling-station'

/** The server as a browser reaches it. */
export function httpPollingStation(election: string): PollingStation {
  const at = (what: string) => `/api/elections/${encodeURIComponent(election)}/${what}`
  return {
    manifest: async () => (await answer(at('manifest.json'), unnamed)).json(),
    sign: async (request) => {
      const answered = await answer(at('paper'), { ...sent(request), credentials: 'same-origin' })
      return (await answered.json()).signature
    },
    drop: async (ballot: Ballot) => {
      const answered = await answer(at('ballots'), { ...sent(ballot), ...unnamed })
      return (await answered.json()).receipt
    },
    board: async function* () {
      yield* linesOf(await answer(at('board.ndjson'), unnamed))
    },
  }
}

/** Nothing in the request says who sends it. */
const unnamed: RequestInit = {
  credentials: 'omit',
  referrerPolicy: 'no-referrer',
  cache: 'no-store',
}

function sent(what: object): RequestInit {
  return {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(what),
  }
}

async function answer(address: string, how: RequestInit): Promise<Response> {
  const response = await fetch(address, how).catch(() => {
    throw new NotReached()
  })
  if (response.ok) return response
  // An outage, or a crowd at the box: both pass, and what was sent is sent again.
  if (response.status >= 500 || response.status === 429) throw new NotReached()
  throw new TurnedDown(await sentenceIn(response), response.status)
}

async function sentenceIn(response: Response): Promise<string> {
  const body: unknown = await response.json().catch(() => undefined)
  const said = (body as { message?: unknown } | undefined)?.message
  return typeof said === 'string' ? said : 'Our server did not accept this.'
}

async function* linesOf(response: Response): AsyncGenerator<string> {
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader()
  let rest = ''
  for (;;) {
    const { done, value } = await reader.read().catch(() => {
      throw new NotReached()
    })
    const lines = (rest + (value ?? '')).split('\n')
    rest = lines.pop()!
    yield* lines
    if (done) break
  }
  if (rest) yield rest
}
