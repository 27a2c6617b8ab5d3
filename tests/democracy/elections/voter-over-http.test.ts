import { afterEach, expect, test, vi } from 'vitest'
import type { Ballot } from '@/lib/democracy/elections/protocol/ballot'
import { httpPollingStation } from '@/lib/democracy/elections/voter/http-polling-station'
import { NotReached } from '@/lib/democracy/elections/voter/polling-station'

const station = httpPollingStation('officers-2026')
const ballot = { sequence: 1 } as Ballot
const answers = (answer: () => Response | Promise<never>) => {
  const fetch = vi.fn(async (_address: string, _how: RequestInit) => answer())
  vi.stubGlobal('fetch', fetch)
  return fetch
}

afterEach(() => vi.unstubAllGlobals())

test('a ballot goes without a cookie and without a word on where it comes from', async () => {
  const fetch = answers(() => Response.json({ receipt: 'r', sequence: 1 }))
  expect(await station.drop(ballot)).toBe('r')
  const [address, how] = fetch.mock.calls[0]!
  expect(address).toBe('/api/elections/officers-2026/ballots')
  expect(how).toMatchObject({ credentials: 'omit', referrerPolicy: 'no-referrer', method: 'POST' })
})

test('a paper is asked for by somebody who is signed in', async () => {
  const fetch = answers(() => Response.json({ signature: 's' }))
  const locker = { code: { salt: '', iv: '', locked: '' } }
  expect(await station.sign({ blinded: 'b', locker })).toBe('s')
  expect(fetch.mock.calls[0]![1]).toMatchObject({ credentials: 'same-origin' })
})

test('no network, an outage and a crowd are tried again; a refusal says why', async () => {
  answers(() => Promise.reject(new TypeError('Failed to fetch')))
  await expect(station.drop(ballot)).rejects.toThrow(NotReached)
  for (const status of [503, 429]) {
    answers(() => new Response('', { status }))
    await expect(station.drop(ballot)).rejects.toThrow(NotReached)
  }
  answers(() => Response.json({ message: 'Voting has closed.' }, { status: 403 }))
  await expect(station.drop(ballot)).rejects.toThrow('Voting has closed.')
})

test('the board is read line by line, wherever the network cuts it', async () => {
  const pieces = ['{"n":0', '}\n{"n":1}\n{"na', 'me":"Chlo\u00eb"}\n']
  const body = new ReadableStream({
    start(controller) {
      for (const piece of pieces) controller.enqueue(new TextEncoder().encode(piece))
      controller.close()
    },
  })
  answers(() => new Response(body))
  const lines: string[] = []
  for await (const line of station.board()) lines.push(line)
  expect(lines).toEqual(['{"n":0}', '{"n":1}', '{"name":"Chlo\u00eb"}'])
})
