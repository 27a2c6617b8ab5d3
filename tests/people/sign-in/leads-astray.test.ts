import '@/tests/support/database'
import { getURLFromRedirectError } from 'next/dist/client/components/redirect'
import { beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { confirmCodeAction } from '@/app/membership/second-factor/actions'
import {
  followSignInLinkAction,
  requestSignInAction,
  typeSignInCodeAction,
} from '@/app/sign-in/actions'
import { database } from '@/db/client'
import { rateLimits } from '@/db/schema/people/sign-in'
import type { PersonActor } from '@/lib/kernel/actor'
import { type FormAction, untouched } from '@/lib/kernel/forms'
import { mailedLink } from '@/tests/support/applicants'
import { mailsTo } from '@/tests/support/mails'
import { aMember, anOfficer } from '@/tests/support/people'
import { codeOf, setUpApp, signedIn } from './signed-in'

const jar = vi.hoisted(() => new Map<string, { value: string }>())
vi.mock('next/cache', () => ({ refresh: () => {} }))
vi.mock('next/headers', () => ({
  headers: async () => new Headers({ 'sec-fetch-site': 'same-origin' }),
  cookies: async () => ({
    get: (name: string) => jar.get(name),
    set: (name: string, value: string) => jar.set(name, { value }),
  }),
}))

let chair: PersonActor
beforeAll(async () => {
  chair = await anOfficer('co-chair')
})
beforeEach(async () => {
  jar.clear()
  await database().delete(rateLimits)
})

/** Where a form led. */
async function leads(action: FormAction, fields: Record<string, string>): Promise<URL> {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  const thrown = await action(untouched, form).catch((error) => error)
  return new URL(getURLFromRedirectError(thrown)!, 'http://mandate.test')
}

const home = 'http://mandate.test/membership'

test.each([
  '/.//evil.example/',
  '//evil.example/',
  '/\\evil.example/',
  '/\t/evil.example/',
  'https://evil.example/',
])('whoever sends somebody to sign in with next=%j gets them nowhere but here', async (next) => {
  const { email } = await aMember()
  const asked = await leads(requestSignInAction, { email, next })
  expect(asked.pathname).toBe('/sign-in/check-your-email')
  expect(asked.searchParams.has('next')).toBe(false)
  const link = new URL((await mailsTo(email))[0]!.props.link!)
  expect(link.origin).toBe('http://mandate.test')
  expect(link.searchParams.has('next')).toBe(false)
  // The genuine link with another address put behind it, and the code typed on a page that was opened with one.
  const { token } = await mailedLink(email)
  expect((await leads(followSignInLinkAction, { email, token, next })).href).toBe(home)
  await leads(requestSignInAction, { email })
  const { code } = (await mailsTo(email))[0]!.props
  expect((await leads(typeSignInCodeAction, { email, code: code!, next })).href).toBe(home)
})

test('nor does the second factor lead on to another site', async () => {
  const browser = await signedIn(await aMember())
  const key = await setUpApp(browser, chair)
  jar.set('mandate', { value: browser.token })
  const next = '/.//evil.example/'
  expect((await leads(confirmCodeAction, { code: codeOf(key, 1), next })).href).toBe(
    `${home}/second-factor`,
  )
})
