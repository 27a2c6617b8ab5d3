import '@/tests/support/database'
import { NextRequest } from 'next/server'
import { beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { POST as exportDues } from '@/app/desk/money/subscriptions/export/route'
import { proposeAppointmentAction } from '@/app/desk/officers/actions'
import { database } from '@/db/client'
import { termProposals } from '@/db/schema/people/officers'
import { rateLimits } from '@/db/schema/people/sign-in'
import type { PersonActor } from '@/lib/kernel/actor'
import { freezeClock, now, thawClock } from '@/lib/kernel/clock'
import { untouched } from '@/lib/kernel/forms'
import { refusals } from '@/lib/kernel/refusals'
import { aMember, anOfficer } from '@/tests/support/people'
import { type Browser, codeOf, setUpApp, signedIn } from './signed-in'

const request = vi.hoisted(() => ({ token: '' }))
vi.mock('next/cache', () => ({ refresh: () => {} }))
vi.mock('next/headers', () => ({
  headers: async () => new Headers({ 'sec-fetch-site': 'same-origin' }),
  cookies: async () => ({
    get: (name: string) => (name === 'mandate' ? { value: request.token } : undefined),
  }),
}))

let chair: PersonActor
let member: PersonActor
beforeAll(async () => {
  chair = await anOfficer('co-chair')
  member = await aMember()
})
beforeEach(async () => {
  thawClock()
  await database().delete(rateLimits)
})

/** An officer at a browser, two hours after they set up their app, and half an hour after they used it last. */
async function halfAnHourLater(office: 'secretary' | 'treasurer' | 'membership-secretary') {
  const officer = await anOfficer(office)
  const browser = await signedIn(officer)
  const key = await setUpApp(browser, chair)
  freezeClock(new Date(now().getTime() + 2 * 60 * 60_000))
  await browser.ages({ confirmed: 31 })
  request.token = browser.token
  return { key, browser }
}

function sent(fields: Record<string, string>) {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  return form
}

const proposals = () => database().select().from(termProposals)
const proposes = (extra: Record<string, string> = {}) =>
  proposeAppointmentAction(
    untouched,
    sent({ personId: member.personId, office: 'membership-secretary', ...extra }),
  )
const wentOn = (answer: Promise<unknown>) =>
  answer.then(
    () => undefined,
    (thrown: { digest?: string }) => thrown.digest,
  )

async function isFresh(browser: Browser) {
  return (await browser.now()).steppedUp
}

test('a grave form asks for the second factor again, keeps what was typed, and is done with the code', async () => {
  const { key, browser } = await halfAnHourLater('secretary')
  const typed = { personId: member.personId, office: 'membership-secretary' }
  const back = await proposes()
  expect(back).toEqual({
    errors: {},
    values: typed,
    message: refusals['second-factor.again'],
    stepUp: { app: true, passkey: false, demoCode: undefined },
  })
  expect(await proposals()).toEqual([])

  const wrong = await proposes({ stepUpCode: '000000' })
  expect(wrong).toMatchObject({
    errors: { stepUpCode: refusals['second-factor.wrong-code'] },
    stepUp: { app: true },
  })
  // A code never comes back to the page.
  expect(wrong.values).toEqual(typed)
  expect(await proposals()).toEqual([])
  expect(await isFresh(browser)).toBe(false)

  expect(await wentOn(proposes({ stepUpCode: codeOf(key, 1) }))).toContain('done=proposed')
  expect(await proposals()).toHaveLength(1)
  expect(await isFresh(browser)).toBe(true)
})

test('a form that is refused for something else is refused after the code as well', async () => {
  const { key } = await halfAnHourLater('membership-secretary')
  const answer = await proposes({ stepUpCode: codeOf(key, 1) })
  expect(answer).toMatchObject({ message: refusals['not-allowed'], stepUp: undefined })
})

test('an export leads over the second factor and back to its form, with its answers', async () => {
  const { browser } = await halfAnHourLater('treasurer')
  const sends = () =>
    exportDues(
      new NextRequest('http://mandate.test/desk/money/subscriptions/export', {
        method: 'POST',
        body: new URLSearchParams({ reason: 'accounts', state: 'good' }),
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
      }),
    )
  const first = await sends()
  expect(first.status).toBe(303)
  const onward = new URL(first.headers.get('location')!)
  expect(onward.pathname).toBe('/membership/second-factor')
  expect(onward.searchParams.get('next')).toBe(
    '/desk/money/subscriptions?reason=accounts&state=good',
  )
  await browser.ages({ confirmed: 1 })
  expect((await sends()).status).toBe(200)
})
