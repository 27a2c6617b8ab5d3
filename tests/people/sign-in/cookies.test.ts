import '@/tests/support/database'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test, vi } from 'vitest'
import Privacy from '@/app/(public)/privacy/page'
import { bandInMind, forgetBand, rememberBand } from '@/app/join/band-in-mind'
import { visitor } from '@/lib/kernel/actor'
import { closeSession, openSession } from '@/lib/kernel/auth'
import { askingBrowser } from '@/lib/people/sign-in/asking-browser'
import { requestSignIn } from '@/lib/people/sign-in/request-sign-in'
import { viewerAfresh } from '@/lib/people/sign-in/viewer'
import { mailedLink } from '@/tests/support/applicants'
import { aMember } from '@/tests/support/people'

type Cookie = { value: string; httpOnly?: boolean; maxAge?: number }
const jar = vi.hoisted(() => new Map<string, Cookie>())
vi.mock('next/headers', () => ({
  headers: async () => new Headers(),
  cookies: async () => ({
    get: (name: string) => jar.get(name),
    set: (name: string, value: string, how: { httpOnly: boolean; maxAge?: number }) =>
      how.maxAge === 0 ? jar.delete(name) : jar.set(name, { value, ...how }),
  }),
}))

test('what tells a browser who is signed in comes and goes with the session, and opens nothing', async () => {
  const { email, personId } = await aMember()
  await requestSignIn(visitor, { email })
  await openSession(email, (await mailedLink(email)).token)
  expect(jar.get('mandate')).toMatchObject({ httpOnly: true })
  expect(jar.get('mandate-person')).toMatchObject({ value: personId, httpOnly: false })
  expect(await viewerAfresh()).toMatchObject({ personId })

  const session = jar.get('mandate')!
  jar.delete('mandate')
  expect(await viewerAfresh()).toEqual(visitor)
  jar.set('mandate', session)
  await closeSession()
  expect([...jar.keys()]).toEqual([])
})

test('the privacy notice names every cookie that is set, and how long it lasts', async () => {
  const { email } = await aMember()
  await askingBrowser()
  await rememberBand('basic')
  await requestSignIn(visitor, { email })
  await openSession(email, (await mailedLink(email)).token)
  const days = [...jar].map(([name, { maxAge }]) => [name, maxAge && maxAge / 86_400])
  expect(Object.fromEntries(days)).toEqual({
    'mandate-asked': 30,
    'mandate-band': undefined,
    mandate: 14,
    'mandate-person': 14,
  })
  const page = renderToStaticMarkup(Privacy()).replace(/\s+/g, ' ')
  expect(page).toContain(
    'We set four cookies. When you start from one of our prices, one tells this',
  )
  expect(page).toContain('until you choose what to pay or close the browser')
  expect(page).toContain('When you ask for an email to join or sign in, one')
  expect(page).toContain('lasts 30 days')
  expect(page).toContain('for up to 14 days')
  expect(await bandInMind()).toBe('basic')
  await forgetBand()
  expect(await bandInMind()).toBeUndefined()
})
