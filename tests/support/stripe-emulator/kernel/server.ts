import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { answerControl } from '../control/control'
import { answerHosted } from '../pages/hosted'
import type { Emulator } from '../start'
import { type ApiAnswer, type ApiRequest, answerApi } from './api'

export type Answer = { status: number; headers: Record<string, string>; body: string | Buffer }
export type PageRequest = {
  method: string
  path: string
  query: URLSearchParams
  form: string
  json: boolean
}

const MOST_BYTES = 1_000_000

/**
 * Of two that are one process, whoever was busy for as long as a connection may rest finds it closed by the other in the moment of
 * using it. So ours rest for longer than a program that calls us lets them.
 */
const keepAliveTimeout = 65_000

export function serve(emulator: Emulator): Server {
  return createServer({ keepAliveTimeout }, (request, response) => {
    answer(emulator, request, response).catch((failure: unknown) => {
      emulator.log(
        `${request.method} ${request.url}: ${failure instanceof Error ? failure.stack : failure}`,
      )
      const body = { error: { message: 'The emulator failed; see its log.', type: 'api_error' } }
      send(response, {
        status: 500,
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      })
    })
  })
}

async function answer(emulator: Emulator, request: IncomingMessage, response: ServerResponse) {
  const { world } = emulator
  const method = request.method ?? 'GET'
  const [path = '/', query = ''] = (request.url ?? '/').split('?')
  const body = await readBody(request)
  if (body === undefined) return send(response, plain(413, 'Too large'))
  if (path.startsWith('/v1/')) {
    const answered = answerCall(emulator, {
      method,
      path,
      encoded: [query, body].filter(Boolean).join('&'),
      headers: {
        authorization: request.headers.authorization,
        version: header(request, 'stripe-version'),
        idempotencyKey: header(request, 'idempotency-key'),
      },
    })
    return answered ? send(response, answered) : request.socket.destroy()
  }
  emulator.schedule.catchUp()
  const asked = { method, path, query: new URLSearchParams(query), form: body }
  const shown = await page(emulator, request, { ...asked, json: path.endsWith('.json') })
  world.store.flush()
  emulator.courier.wake()
  send(response, shown)
}

/** One API call, however it came; nothing at all when we are to be out of reach. */
export function answerCall(emulator: Emulator, request: ApiRequest): ApiAnswer | undefined {
  const { world, schedule, courier } = emulator
  if (world.settings.away.until_ms > Date.now()) {
    if (world.settings.away.how === 'unreachable') return undefined
    const away = { error: { message: 'Stripe is away for a moment.', type: 'api_error' } }
    // As Stripe may say: it takes longer than the SDK's own quick retries.
    const headers = { 'content-type': 'application/json', 'stripe-should-retry': 'false' }
    return { status: 503, headers, body: JSON.stringify(away) }
  }
  schedule.catchUp()
  const answered = answerApi(world, request)
  world.store.flush()
  courier.wake()
  return answered
}

function page(
  emulator: Emulator,
  request: IncomingMessage,
  asked: PageRequest,
): Answer | Promise<Answer> {
  const site = header(request, 'sec-fetch-site')
  const foreign = site !== undefined && !['same-origin', 'none'].includes(site)
  if (asked.method === 'POST' && foreign) return plain(403, 'Forms of other sites are not taken.')
  if (asked.path === '/') return { status: 303, headers: { location: '/_control' }, body: '' }
  if (asked.path.startsWith('/_control')) return answerControl(emulator, asked)
  return answerHosted(emulator.world, asked)
}

export const plain = (status: number, body: string): Answer => ({
  status,
  headers: { 'content-type': 'text/plain; charset=utf-8' },
  body,
})

const header = (request: IncomingMessage, name: string) => {
  const value = request.headers[name]
  return typeof value === 'string' ? value : undefined
}

async function readBody(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > MOST_BYTES) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

function send(response: ServerResponse, { status, headers, body }: Answer): void {
  if (response.headersSent) return
  response.writeHead(status, headers)
  response.end(body)
}
