import '@/tests/support/database'
import { NextRequest } from 'next/server'
import { beforeAll, expect, test, vi } from 'vitest'
import { setEnvironment } from '@/lib/kernel/env'
import { type FormState, untouched } from '@/lib/kernel/forms'
import { refusals } from '@/lib/kernel/refusals'
import { groups } from '@/lib/organisation'

const request = vi.hoisted(() => ({ headers: new Headers(), cookies: vi.fn() }))
const whoIsAsking = vi.hoisted(() => vi.fn())
vi.mock('next/headers', () => ({
  headers: async () => request.headers,
  cookies: request.cookies,
}))
vi.mock('@/lib/people/sign-in/viewer', () => ({
  viewer: whoIsAsking,
  personSignedIn: whoIsAsking,
}))

type Action = (...sent: unknown[]) => Promise<unknown>
type Route = Record<string, (request: NextRequest, context: object) => Promise<Response>>

/** What a browser says of a form that another site's page has sent, and what a program says that is no browser. */
const foreign: Record<string, HeadersInit> = {
  'another site': { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' },
  'a neighbouring subdomain': { 'sec-fetch-site': 'same-site', origin: 'http://evil.localhost' },
  'another site, in an old browser': { origin: 'https://evil.example' },
  'a page without an origin': { origin: 'null' },
  'our name as the beginning of another': { origin: 'http://localhost:3000.evil.example' },
  'the same name, another port': { origin: 'http://localhost:3001' },
  'a program that says nothing': {},
}

/** Others tell us things here, by programs; each signs what it says, and nothing else of the request counts. */
const signed = ['/app/api/stripe/webhook/route.ts', '/app/api/resend/webhook/route.ts']

// So that its doors are there to be tried.
beforeAll(() => setEnvironment({ DEMO: '1' }))

const actions = import.meta.glob<Record<string, Action>>('/app/**/actions.ts')
const routes = import.meta.glob<Route>('/app/**/route.ts')

function comesFrom(headers: HeadersInit) {
  request.headers = new Headers({ host: 'localhost:3000', ...headers })
  whoIsAsking.mockClear()
  request.cookies.mockClear()
}

const sentences = (answer: Partial<FormState> | undefined) => answer?.message

test.each(Object.keys(actions))('%s does nothing for a form of another site', async (file) => {
  for (const [name, action] of Object.entries(await actions[file]!())) {
    for (const [from, headers] of Object.entries(foreign)) {
      comesFrom(headers)
      const form = new FormData()
      form.set('step', 'send')
      const sent = action.length === 1 ? [{}] : [untouched, form]
      const answer = await action(...sent).catch((thrown: unknown) => thrown)
      const what = `${name}, from ${from}`
      if (name === 'signOutAction') expect(String(answer), what).toContain('NEXT_REDIRECT')
      else expect(sentences(answer as FormState), what).toBe(refusals['bad-request'])
      expect(whoIsAsking, what).not.toHaveBeenCalled()
      expect(request.cookies, what).not.toHaveBeenCalled()
    }
  }
})

test.each(Object.keys(routes))('%s takes nothing in from another site', async (file) => {
  const route = await routes[file]!()
  const methods = Object.keys(route).filter((name) => /^[A-Z]+$/.test(name) && name !== 'GET')
  if (methods.length === 0) return
  expect(methods).toEqual(['POST'])
  if (signed.includes(file)) {
    comesFrom({})
    const unsigned = new NextRequest('http://localhost:3000/', { method: 'POST', body: '{}' })
    expect((await route.POST!(unsigned, {})).status).toBe(400)
    return
  }
  for (const [from, headers] of Object.entries(foreign)) {
    comesFrom(headers)
    const sent = new NextRequest('http://localhost:3000/', {
      method: 'POST',
      body: JSON.stringify(anyPaper),
      headers: { 'content-type': 'application/json' },
    })
    const answer = await route.POST!(sent, { params: Promise.resolve(anyAddress) })
    const said = `${answer.status} ${answer.headers.get('location')} ${await answer.text()}`
    expect(said, `from ${from}`).toMatch(/^(403|400|303 .*(refused|problem)=bad-request)/)
    expect(whoIsAsking, `from ${from}`).not.toHaveBeenCalled()
  }
})

const anyAddress = {
  slug: 'officers-2026',
  group: groups[0],
  number: '1',
  reference: 'ABCD-2345',
  id: '01890000-0000-7000-8000-000000000000',
  item: '01890000-0000-7000-8000-000000000000',
}
const anyPaper = { blinded: 'x', locker: { salt: 'x', iv: 'x', locked: 'x' } }

test('a form of our own pages is taken in, by a browser that says less as well', async () => {
  const { fromOurPages } = await import('@/app/form-action')
  const ours: HeadersInit[] = [
    { 'sec-fetch-site': 'same-origin' },
    { origin: 'http://localhost:3000' },
  ]
  for (const headers of ours) {
    comesFrom(headers)
    expect(await fromOurPages()).toBe(true)
  }
})
