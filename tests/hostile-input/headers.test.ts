import { once } from 'node:events'
import { createServer, get } from 'node:http'
import type { AddressInfo } from 'node:net'
import { NextRequest } from 'next/server'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { GET as health } from '@/app/api/health/route'
import { GET as securityTxt } from '@/app/api/security.txt/route'
import { now } from '@/lib/kernel/clock'
import { setEnvironment } from '@/lib/kernel/env'
import { leavesNoTrace, requestId } from '@/lib/kernel/request'
import { refuseUnreadableQueries } from '@/lib/kernel/unreadable-addresses'
import { organisation } from '@/lib/organisation'
import config from '@/next.config'
import '@/tests/support/database'
import { config as proxied, proxy } from '@/proxy'

const incoming = vi.hoisted(() => ({ headers: new Headers() }))
vi.mock('next/headers', () => ({ headers: async () => incoming.headers }))

const ask = (path: string) => proxy(new NextRequest(`http://mandate.test${path}`))

describe('an address that nobody can read is a bad request', () => {
  test.each([
    '/%',
    '/%E0%A4%A',
    '/motions/%zz',
    '/motions/14%',
    '/api/elections/%C3%28/board.ndjson',
    '/references/%FF',
    '/?q=%',
    '/motions?before=%E0%A4%A',
    '/api/health?x=%zz',
    '/demo/mailbox?to=%C0%80',
  ])('%s', async (path) => {
    const answer = ask(path)
    expect(answer.status).toBe(400)
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'")
  })

  test.each([
    '/motions/14',
    '/networks/caf%C3%A9',
    '/?q=100%25',
    '/sign-in?next=%2Fmembership',
    '/?a=b&c=%F0%9F%8C%B9',
  ])('%s is none', (path) => expect(ask(path).status).toBe(200))
})

test('what stands behind a question mark is read before Next mends it', async () => {
  refuseUnreadableQueries()
  const server = createServer((request, response) => response.end(request.url)).listen(
    0,
    '127.0.0.1',
  )
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const seen = (path: string) =>
    new Promise<string>((done, fail) =>
      get({ port, path, host: '127.0.0.1' }, (answer) =>
        answer.on('data', (data) => done(`${data}`)),
      ).on('error', fail),
    )
  for (const path of ['/?q=%', '/motions?before=%E0%A4%A', '/api/health?x=%zz', '/icon.svg?%'])
    expect(await seen(path)).toBe('/%')
  expect(await seen('/?q=100%25&r=%F0%9F%8C%B9')).toBe('/?q=100%25&r=%F0%9F%8C%B9')
  server.close()
})

test('every page has the policy, there or not; what the proxy leaves out gets one from the configuration', async () => {
  const left = new RegExp(`^${proxied.matcher[0]}$`)
  for (const path of [
    '/',
    '/nothing',
    '/favicon-nothing',
    '/icons',
    '/motions/1/result/share.png',
    '/icon.svg.html',
    '/_next/data/x',
    '/membership',
    '/elections/officers/paper',
    '/api/elections/officers/papers',
    '/api/elections/officers%/paper',
    '/api/elections/officers/board.ndjson',
  ])
    expect(left.test(path), path).toBe(true)
  const others = (await config.headers!()).filter(({ headers }) =>
    headers.some(({ key }) => key === 'Content-Security-Policy'),
  )
  expect(others.map(({ source }) => source)).toEqual([
    '/api/elections/:slug([a-z0-9-]+)/:act(paper|ballots)',
    '/_next/static/:path*',
    '/_next/image',
    '/icon.svg',
    '/icons/:size',
    '/share.png',
    '/manifest.webmanifest',
  ])
  for (const path of [
    '/api/elections/officers/paper',
    '/api/elections/officers/ballots',
    '/_next/static/nothing',
    '/_next/image',
    '/icon.svg',
    '/icons/180.png',
    '/share.png',
    '/manifest.webmanifest',
  ])
    expect(left.test(path), path).toBe(false)
})

describe('where the proxy was not', () => {
  test.each([undefined, 'yes', 'NO', ''])('nothing is written about who came: %s', async (says) => {
    incoming.headers = new Headers(says === undefined ? {} : { 'x-leaves-no-trace': says })
    expect(await leavesNoTrace()).toBe(true)
  })

  test('a number of a request that somebody made up is none', async () => {
    for (const said of ['', '1', "'; drop table", '0B0E4A4E-0000-4000-8000-000000000000'])
      expect(await requestIdOf(said), said).toBe(undefined)
    const ours = ask('/').headers.get('x-request-id')!
    expect(await requestIdOf(ours)).toBe(ours)
  })

  async function requestIdOf(said: string) {
    incoming.headers = new Headers({ 'x-request-id': said })
    return requestId()
  }
})

test('no other site may take our answers in', async () => {
  const [all] = await config.headers!()
  expect(all!.source).toBe('/:path*')
  expect(all!.headers).toContainEqual({ key: 'Cross-Origin-Resource-Policy', value: 'same-origin' })
})

describe('the health of the site', () => {
  afterEach(() => setEnvironment({ HEALTH_TOKEN: '' }))
  const asked = async (authorization?: string) => {
    const headers = new Headers(authorization ? { authorization } : {})
    return (await health(new Request('http://mandate.test/api/health', { headers }))).json()
  }
  const token = 'a token of sixteen characters or more'

  test('is ok, for a stranger', async () => {
    expect(await asked()).toEqual({ status: 'ok' })
    expect(await asked('Bearer undefined')).toEqual({ status: 'ok' })
    expect(await asked('Bearer ')).toEqual({ status: 'ok' })
    setEnvironment({ HEALTH_TOKEN: token })
    for (const wrong of [
      undefined,
      token,
      `Bearer ${token}x`,
      `Bearer ${token.slice(1)}`,
      `bearer ${token}`,
    ])
      expect(await asked(wrong)).toEqual({ status: 'ok' })
  })

  test('is told in full to who has the token', async () => {
    setEnvironment({ HEALTH_TOKEN: token })
    const { status, light, findings } = await asked(`Bearer ${token}`)
    expect({ status, light }).toEqual({ status: 'ok', light: 'act' })
    expect(findings.map(({ about }: { about: string }) => about)).toContain('Automatic tasks')
  })
})

test('whoever finds a weakness is told where to write, for less than a year', async () => {
  const text = await securityTxt().text()
  expect(text).toContain(`Contact: mailto:${organisation.email}\n`)
  expect(text).toContain('Canonical: http://mandate.test/.well-known/security.txt\n')
  const until = new Date(/^Expires: (.*)$/m.exec(text)![1]!).getTime() - now().getTime()
  expect(until).toBeGreaterThan(86_400_000 * 30)
  expect(until).toBeLessThan(86_400_000 * 365)
})
