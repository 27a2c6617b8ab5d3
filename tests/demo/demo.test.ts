import { supporterWelcomed } from '@/emails/people/supporter-welcomed'
import '@/tests/support/database'
import { afterEach, expect, test } from 'vitest'
import { GET as castJson } from '@/app/demo/cast.json/route'
import MailboxPage from '@/app/demo/mailbox/page'
import { GET as mailboxJson } from '@/app/demo/mailbox.json/route'
import DemoPage from '@/app/demo/page'
import { POST as signIn } from '@/app/demo/sign-in/[slug]/route'
import { cast } from '@/lib/demo/cast'
import { listMailbox } from '@/lib/demo/mailbox'
import { moveClock } from '@/lib/demo/move-clock'
import { system, visitor } from '@/lib/kernel/actor'
import { now, setClockAhead, wallClock } from '@/lib/kernel/clock'
import { setEnvironment } from '@/lib/kernel/env'
import { verb } from '@/lib/kernel/perform'
import { aPerson } from '@/tests/support/people'

const post = verb('mail.deliver', async (work) => {
  await work.email(supporterWelcomed, {
    to: { email: 'owen@post.example' },
    key: 'one',
    props: { name: 'Owen' },
  })
})

afterEach(() => {
  setEnvironment({ DEMO: '0' })
  setClockAhead(0)
})

const slug = cast[0].slug
const toNasreen = { params: Promise.resolve({ slug }) }

test('outside the demo none of its addresses exists, and nobody gets in by it', async () => {
  await aPerson({ email: 'nasreen.akhtar@post.example' })
  await post(system('test'), undefined)
  expect(castJson().status).toBe(404)
  const mailbox = await mailboxJson({ nextUrl: new URL('http://mandate.test/') } as never)
  expect(mailbox.status).toBe(404)
  expect(await listMailbox()).toEqual([])
  const response = await signIn(new Request('http://mandate.test'), toNasreen)
  expect(response.status).toBe(404)
  expect(response.headers.getSetCookie()).toEqual([])
  const notFound = { digest: expect.stringContaining('404') }
  await expect(DemoPage()).rejects.toMatchObject(notFound)
  const searchParams = Promise.resolve({})
  await expect(MailboxPage({ searchParams } as never)).rejects.toMatchObject(notFound)
  await expect(moveClock(visitor, { days: 7 })).rejects.toMatchObject({ code: 'not-there' })
})

test('in the demo programs learn the cast and read the mails', async () => {
  setEnvironment({ DEMO: '1' })
  const listed = await castJson().json()
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
  setEnvironment({ DEMO: '1' })
  await moveClock(visitor, { days: 7 })
  await moveClock(visitor, { days: 1 })
  await listMailbox()
  await post(system('test'), undefined)
  const ahead = now().getTime() - wallClock().getTime()
  expect(Math.round(ahead / 86_400_000)).toBe(8)
})
