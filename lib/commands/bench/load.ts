import { Agent, request } from 'node:http'
import { percentile, type Times } from './measure'

type Load = {
  url: string
  /** For so long, or so many requests: one of the two. */
  seconds?: number
  most?: number
  /** So many at the same time, each on a connection that stays open. */
  connections: number
  headers?: Record<string, string>
  /** What is sent, made for each request. Nothing: a GET. */
  body?: (count: number) => { body: string; headers: Record<string, string> }
  /** What it answers when all is well, if not 200: a form that was taken leads on to a page. */
  answer?: number
}

export type Loaded = { perSecond: number; p50: number; p95: number; p99: number; done: number }

/** Asks a site as fast as it answers. Any other answer is an error: what fails fast must not look fast. */
export async function load({
  url,
  seconds = Number.POSITIVE_INFINITY,
  most = Number.POSITIVE_INFINITY,
  connections,
  headers = {},
  body,
  answer = 200,
}: Load): Promise<Loaded> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const times: Times = []
  const began = performance.now()
  const until = began + seconds * 1000
  let count = 0
  const worker = async () => {
    while (performance.now() < until && count < most) {
      const sent = body?.(count)
      count += 1
      const start = performance.now()
      await once(url, agent, { ...headers, ...sent?.headers }, answer, sent?.body)
      times.push(performance.now() - start)
    }
  }
  await Promise.all(Array.from({ length: connections }, worker))
  const took = (performance.now() - began) / 1000
  agent.destroy()
  times.sort((one, other) => one - other)
  return {
    perSecond: times.length / took,
    p50: percentile(times, 50),
    p95: percentile(times, 95),
    p99: percentile(times, 99),
    done: times.length,
  }
}

function once(
  url: string,
  agent: Agent,
  headers: Record<string, string>,
  expected: number,
  body?: string,
) {
  return new Promise<void>((done, fail) => {
    const sent = request(url, { agent, headers, method: body ? 'POST' : 'GET' }, (answer) => {
      answer.resume()
      answer.on('end', () =>
        answer.statusCode === expected
          ? done()
          : fail(new Error(`${url} answered ${answer.statusCode}`)),
      )
      answer.on('error', fail)
    })
    sent.on('error', fail)
    sent.end(body)
  })
}
