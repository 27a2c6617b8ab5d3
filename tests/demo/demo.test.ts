import { sql } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { GET as castJson } from '@/app/demo/cast.json/route'
import MailboxPage from '@/app/demo/mailbox/page'
import { GET as mailboxJson } from '@/app/demo/mailbox.json/route'
import DemoPage from '@/app/demo/page'
import { POST as signIn } from '@/app/demo/sign-in/[slug]/route'
import { database } from '@/db/client'
import { sessions } from '@/db/schema/people/sign-in'
import { supporterWelcomed } from '@/emails/people/supporter-welcomed'
import {
  assertMadeByDemo,
  assertNotMadeByDemo,
  beginStory,
  waitForDisk,
} from '@/lib/commands/demo-story'
import { listAffiliateLinks } from '@/lib/demo/affiliate-links'
import { cast } from '@/lib/demo/cast'
import { listMailbox } from '@/lib/demo/mailbox'
import { moveClock } from '@/lib/demo/move-clock'
import { system, visitor } from '@/lib/kernel/actor'
import { now, setClockAhead, wallClock } from '@/lib/kernel/clock'
import { setEnvironment } from '@/lib/kernel/env'
import { verb } from '@/lib/kernel/perform'
import { nameDelegate } from '@/lib/movement/affiliates/delegates/name-delegate'
import { anAffiliate } from '@/tests/support/affiliates'
import { freshDatabase, ownerUrl } from '@/tests/support/database'
import { anOfficer, aPerson } from '@/tests/support/people'

const asked = vi.hoisted(() => ({ headers: {} as Record<string, string> }))
vi.mock('next/headers', () => ({
  headers: async () => new Headers(asked.headers),
  cookies: async () => ({ get: () => undefined, set: () => {}, delete: () => {} }),
}))

const post = verb('mail.deliver', async (work) => {
  await work.email(supporterWelcomed, {
    to: { email: 'owen@post.example' },
    key: 'one',
    props: { name: 'Owen', answersKept: true },
  })
})

beforeEach(async () => {
  await freshDatabase()
  asked.headers = { host: 'localhost:3000', origin: 'http://localhost:3000' }
})
afterEach(() => {
  setEnvironment({ DEMO: '0' })
  setClockAhead(0)
})

const slug = cast[0].slug
const toNasreen = { params: Promise.resolve({ slug }) }

async function assertAllShut() {
  expect((await castJson()).status).toBe(404)
  const mailbox = await mailboxJson({ nextUrl: new URL('http://mandate.test/') } as never)
  expect(mailbox.status).toBe(404)
  const response = await signIn(new Request('http://mandate.test'), toNasreen)
  expect([403, 404]).toContain(response.status)
  expect(response.headers.getSetCookie()).toEqual([])
  expect(await database().select().from(sessions)).toEqual([])
  const notFound = { digest: expect.stringContaining('404') }
  await expect(DemoPage()).rejects.toMatchObject(notFound)
  const searchParams = Promise.resolve({})
  await expect(MailboxPage({ searchParams } as never)).rejects.toMatchObject(notFound)
}

async function somebodyReal() {
  await aPerson({ email: 'nasreen.akhtar@post.example' })
  await post(system('test'), undefined)
}

test('outside the demo none of its addresses exists, and nobody gets in by it', async () => {
  await beginStory(ownerUrl)
  await somebodyReal()
  await assertAllShut()
  expect(await listMailbox()).toEqual([])
  await expect(moveClock(visitor, { days: 7 })).rejects.toMatchObject({ code: 'not-there' })
})

test('DEMO=1 on real data opens nothing, and no start agrees to it', async () => {
  await somebodyReal()
  setEnvironment({ DEMO: '1' })
  await assertAllShut()
  expect(await listMailbox()).toEqual([])
  await expect(moveClock(visitor, { days: 7 })).rejects.toMatchObject({ code: 'not-there' })
  await expect(assertMadeByDemo(ownerUrl)).rejects.toThrow('was not made by the demo')
})

test('where somebody is, nobody puts the demo’s mark, and where it is no organisation is founded', async () => {
  await beginStory(ownerUrl)
  await assertMadeByDemo(ownerUrl)
  await expect(assertNotMadeByDemo(ownerUrl)).rejects.toThrow('was made by the demo')
  await freshDatabase()
  await somebodyReal()
  await expect(beginStory(ownerUrl)).rejects.toThrow('not the demo’s')
  // The site itself could not, if it were taken over: the mark is in a schema of the owner's.
  await expect(database().execute('create schema demo')).rejects.toThrow()
})

describe('the doors of the demo', () => {
  beforeEach(async () => {
    await beginStory(ownerUrl)
    await somebodyReal()
    setEnvironment({ DEMO: '1' })
  })

  test.each([
    [
      'a name led here by somebody else’s DNS',
      { host: 'rebound.example:3000', origin: 'http://rebound.example:3000' },
    ],
    ['the same with a name that looks like ours', { host: 'localhost.rebound.example' }],
    ['no name at all', {}],
    ['a page of another site', { host: 'localhost:3000', origin: 'http://elsewhere.example' }],
    [
      'another program’s page on this machine',
      { host: 'localhost:3000', origin: 'http://localhost:4000' },
    ],
    ['a page that hides where it is', { host: 'localhost:3000', origin: 'null' }],
  ])('stay shut for %s', async (_, headers) => {
    asked.headers = headers
    await assertAllShut()
  })

  test('lead to the pages of a contact and a delegate of an affiliate, who have no account', async () => {
    const officers = [await anOfficer('secretary'), await anOfficer('co-chair')] as const
    const { token } = await anAffiliate(officers, 'tenants@post.example')
    await nameDelegate(visitor, { token, name: 'Bea Lowes', email: 'bea@post.example' })
    expect(await listAffiliateLinks()).toMatchObject([
      { name: 'Ada Weaver', is: 'Its contact', path: `/affiliates/own/${token}` },
      { name: 'Bea Lowes', is: 'Asked to be its delegate' },
    ])
    setEnvironment({ DEMO: '0' })
    expect(await listAffiliateLinks()).toEqual([])
  })

  test('let nobody in who does not say where they come from', async () => {
    asked.headers = { host: 'localhost:3000' }
    expect((await signIn(new Request('http://mandate.test'), toNasreen)).status).toBe(403)
    expect((await castJson()).status).toBe(200)
  })

  test.each([
    ['localhost:3000'],
    ['127.0.0.1:3000'],
    ['[::1]:3000'],
    ['192.168.1.20:3000'],
    ['mandate.test'],
  ])('open at %s', async (host) => {
    asked.headers = { host, origin: `http://${host}` }
    expect((await castJson()).status).toBe(200)
  })

  test('open under another name of this machine for the page that an act leads to, and for no act', async () => {
    asked.headers = { host: '127.0.0.1:3000', origin: 'http://localhost:3000' }
    expect((await castJson()).status).toBe(200)
    expect((await signIn(new Request('http://mandate.test'), toNasreen)).status).toBe(403)
  })
})

test('in the demo programs learn the cast and read the mails', async () => {
  await beginStory(ownerUrl)
  await post(system('test'), undefined)
  setEnvironment({ DEMO: '1' })
  const listed = await (await castJson()).json()
  expect(listed[0]).toEqual({
    name: 'Nasreen Akhtar',
    role: 'Membership Secretary',
    email: 'nasreen.akhtar@post.example',
    signInPath: '/demo/sign-in/nasreen',
  })
  const url = new URL('http://mandate.test/?to=Owen@post.example')
  const mails = await (await mailboxJson({ nextUrl: url } as never)).json()
  expect(mails).toHaveLength(1)
  expect(mails[0]).toMatchObject({ message: 'supporter-welcomed', to: 'owen@post.example' })
  expect(mails[0].text).toContain('Owen')
})

test('in the demo the clock moves on for everybody, and never back', async () => {
  await beginStory(ownerUrl)
  setEnvironment({ DEMO: '1' })
  await moveClock(visitor, { days: 7 })
  await moveClock(visitor, { days: 1 })
  await listMailbox()
  await post(system('test'), undefined)
  const ahead = now().getTime() - wallClock().getTime()
  expect(Math.round(ahead / 86_400_000)).toBe(8)
})

test('while the story is told commits do not wait for the disk, and afterwards they do', async () => {
  const settings = async () =>
    (
      await database().execute<{ setting: string }>(sql`
        select unnest(setconfig) as setting from pg_db_role_setting
        where setdatabase = (select oid from pg_database where datname = current_database())`)
    ).map(({ setting }) => setting)
  await waitForDisk(ownerUrl, false)
  expect(await settings()).toEqual(['synchronous_commit=off'])
  await waitForDisk(ownerUrl, true)
  expect(await settings()).toEqual([])
})
