import '@/tests/support/database'
import { eq, sql } from 'drizzle-orm'
import { afterEach, expect, test } from 'vitest'
import { database } from '@/db/client'
import { people } from '@/db/schema/people/people'
import { rateLimits } from '@/db/schema/people/sign-in'
import { visitor } from '@/lib/kernel/actor'
import { addDays } from '@/lib/kernel/calendar'
import { freezeClock, now, thawClock } from '@/lib/kernel/clock'
import { proveAddress } from '@/lib/membership/join/prove-address'
import { actorOf } from '@/lib/people/sign-in/actor'
import { proveSupporter } from '@/lib/people/supporters/prove-supporter'
import { getOwnSupport } from '@/lib/people/supporters/read'
import { startSupporting } from '@/lib/people/supporters/start-supporting'
import { topicsOf } from '@/lib/people/topics/read'
import { mailsTo } from '@/tests/support/mails'
import { aMember } from '@/tests/support/people'

afterEach(async () => {
  thawClock()
  await database().delete(rateLimits)
})

async function linkTo(email: string) {
  const [mail] = await mailsTo(email)
  const link = new URL(mail!.props.link!)
  return { path: link.pathname, token: link.searchParams.get('token')! }
}

async function personWith(email: string) {
  const [person] = await database().select().from(people).where(eq(people.email, email))
  return person && (await actorOf(person.id, { secondFactor: false }))
}

test('nobody is a supporter, and nothing but the question is mailed, before the mailbox says yes', async () => {
  const email = 'grace@post.example'
  await startSupporting(visitor, { email })
  expect((await mailsTo(email)).map(({ message }) => message)).toEqual(['support-address-to-prove'])
  expect(await personWith(email)).toBeUndefined()
  const { path, token } = await linkTo(email)
  expect(path).toBe('/support/confirm')
  await Promise.all(Array.from({ length: 5 }, () => proveSupporter(visitor, { email, token })))
  const supporter = (await personWith(email))!
  expect(await getOwnSupport(supporter)).toMatchObject({ place: null })
  expect((await mailsTo(email)).map(({ message }) => message)).toEqual([
    'supporter-welcomed',
    'support-address-to-prove',
  ])
  expect(await topicsOf(supporter.personId)).toEqual([])
  expect(supporter.member).toBeUndefined()
})

test('the link of another purpose, address or hour proves nothing', async () => {
  const email = 'late@post.example'
  await startSupporting(visitor, { email })
  const { token } = await linkTo(email)
  const spent = { code: 'sign-in.link-spent' }
  await expect(proveAddress(visitor, { email, token })).rejects.toMatchObject(spent)
  await expect(
    proveSupporter(visitor, { email: 'else@post.example', token }),
  ).rejects.toMatchObject(spent)
  freezeClock(addDays(now(), 1).toISOString())
  await expect(proveSupporter(visitor, { email, token })).rejects.toMatchObject(spent)
})

test('a known and an unknown address leave the same rows behind and get one mail each', async () => {
  const counts = async () => {
    const [row] = await database().execute(sql`select (select count(*) from people)::int as people,
      (select count(*) from sign_in_tokens)::int as tokens, (select count(*) from outgoing_mails)::int as mails,
      (select count(*) from audit_entries)::int as entries`)
    return Object.values(row as Record<string, number>)
  }
  await aMember({ email: 'known@post.example' })
  const before = await counts()
  expect(await startSupporting(visitor, { email: 'known@post.example' })).toEqual({ pace: 'usual' })
  const between = await counts()
  expect(await startSupporting(visitor, { email: 'new@post.example' })).toEqual({ pace: 'usual' })
  const after = await counts()
  const grown = (from: number[], to: number[]) => to.map((count, at) => count - from[at]!)
  expect(grown(before, between)).toEqual(grown(between, after))
  expect(await linkTo('known@post.example')).toMatchObject({ path: '/sign-in/confirm' })
})
