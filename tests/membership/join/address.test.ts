import '@/tests/support/database'
import { eq, sql } from 'drizzle-orm'
import { afterEach, expect, test } from 'vitest'
import { database } from '@/db/client'
import { auditEntries, outgoingMails } from '@/db/schema/kernel'
import { applications } from '@/db/schema/membership/join'
import { members, people } from '@/db/schema/people/people'
import { rateLimits, signInTokens } from '@/db/schema/people/sign-in'
import { visitor } from '@/lib/kernel/actor'
import { addDays } from '@/lib/kernel/calendar'
import { freezeClock, now, thawClock } from '@/lib/kernel/clock'
import { beginApplication } from '@/lib/membership/join/begin-application'
import { proveAddress } from '@/lib/membership/join/prove-address'
import { getMyApplication } from '@/lib/membership/join/read'
import { startApplication } from '@/lib/membership/join/start-application'
import { actorOf } from '@/lib/people/sign-in/actor'
import { redeemCode } from '@/lib/people/sign-in/redeem-code'
import { anApplicant, mailedLink } from '@/tests/support/applicants'
import { mailsTo } from '@/tests/support/mails'
import { aMember, aPerson } from '@/tests/support/people'

afterEach(async () => {
  thawClock()
  await database().delete(rateLimits)
})

async function counts() {
  const [row] = await database().execute(sql`select
    (select count(*) from people)::int as people, (select count(*) from applications)::int as applications,
    (select count(*) from sign_in_tokens)::int as tokens, (select count(*) from outgoing_mails)::int as mails,
    (select count(*) from audit_entries)::int as entries`)
  return row as Record<string, number>
}

test('a stranger proves their address and has a draft', async () => {
  await startApplication(visitor, { email: 'stranger@post.example' })
  expect(await mailsTo('stranger@post.example')).toMatchObject([
    { message: 'join-address-to-prove' },
  ])
  const { path, token } = await mailedLink('stranger@post.example')
  expect(path).toBe('/join/confirm')
  await proveAddress(visitor, { email: 'stranger@post.example', token })
  const [person] = await database()
    .select()
    .from(people)
    .where(eq(people.email, 'stranger@post.example'))
  const actor = (await actorOf(person!.id, { secondFactor: false }))!
  expect(await getMyApplication(actor)).toMatchObject({ stage: 'draft', answers: {} })
})

test('a known and an unknown address leave the same rows behind and get one mail each', async () => {
  const member = await aMember({ email: 'member@post.example' })
  const kept = await database().select().from(people).where(eq(people.id, member.personId))
  const before = await counts()
  const known = await startApplication(visitor, { email: 'member@post.example' })
  const between = await counts()
  const unknown = await startApplication(visitor, { email: 'nobody@post.example' })
  const after = await counts()
  expect(known).toEqual(unknown)
  for (const name of Object.keys(before)) {
    expect(after[name]! - between[name]!).toBe(between[name]! - before[name]!)
  }
  const entries = await database().select().from(auditEntries).orderBy(auditEntries.position)
  const [first, second] = entries.slice(-2).map(({ action, detail }) => ({ action, detail }))
  expect(first).toEqual(second)
  expect(await mailsTo('member@post.example')).toMatchObject([{ message: 'join-address-known' }])
  expect((await mailedLink('member@post.example')).path).toBe('/sign-in/confirm')
  expect(await database().select().from(people).where(eq(people.id, member.personId))).toEqual(kept)
})

test('it takes about as long either way', async () => {
  await aMember({ email: 'timed@post.example' })
  async function timed(email: string) {
    await database().delete(rateLimits)
    const from = performance.now()
    await startApplication(visitor, { email })
    return performance.now() - from
  }
  const known: number[] = []
  const unknown: number[] = []
  for (let turn = 0; turn < 40; turn += 1) {
    known.push(await timed('timed@post.example'))
    unknown.push(await timed(`timed${turn}@post.example`))
  }
  const [one, other] = [known, unknown].map((times) => times.sort((a, b) => a - b)[20]!)
  expect(Math.max(one!, other!) / Math.min(one!, other!)).toBeLessThan(2)
})

test('the code from the mail is as good as its link', async () => {
  const asked = { email: 'coded@post.example', browser: 'the hash of a browser' }
  await startApplication(visitor, asked)
  const { code } = await mailedLink('coded@post.example')
  const wrong = { ...asked, code: code === '000000' ? '000001' : '000000' }
  const refused = { code: 'sign-in.wrong-code' }
  await expect(redeemCode(visitor, wrong)).rejects.toMatchObject(refused)
  const elsewhere = { ...asked, code, browser: 'the hash of another one' }
  await expect(redeemCode(visitor, elsewhere)).rejects.toMatchObject(refused)
  const { token, purpose } = await redeemCode(visitor, { ...asked, code })
  expect(purpose).toBe('join')
  await proveAddress(visitor, { email: 'coded@post.example', token })
  expect(
    await database().select().from(people).where(eq(people.email, 'coded@post.example')),
  ).toHaveLength(1)
})

test('a link works for ten minutes, for its own address, and only the newest one', async () => {
  const email = 'late@post.example'
  const spent = { code: 'sign-in.link-spent' }
  await startApplication(visitor, { email })
  const first = await mailedLink(email)
  await startApplication(visitor, { email })
  const newest = await mailedLink(email)
  await expect(proveAddress(visitor, { email, token: first.token })).rejects.toMatchObject(spent)
  await expect(
    proveAddress(visitor, { email: 'else@post.example', token: newest.token }),
  ).rejects.toMatchObject(spent)
  freezeClock(new Date(now().getTime() + 10 * 60_000 + 1000))
  await expect(proveAddress(visitor, { email, token: newest.token })).rejects.toMatchObject(spent)
})

test('the way in of a known address creates nothing', async () => {
  await aPerson({ email: 'here@post.example' })
  await startApplication(visitor, { email: 'here@post.example' })
  const { token } = await mailedLink('here@post.example')
  await expect(proveAddress(visitor, { email: 'here@post.example', token })).rejects.toMatchObject({
    code: 'sign-in.link-spent',
  })
})

test('20 presses of the button at once make one person with one draft', async () => {
  const email = 'eager@post.example'
  await startApplication(visitor, { email })
  const { token } = await mailedLink(email)
  await Promise.all(Array.from({ length: 20 }, () => proveAddress(visitor, { email, token })))
  const found = await database().select().from(people).where(eq(people.email, email))
  expect(found).toHaveLength(1)
  expect(
    await database().select().from(applications).where(eq(applications.personId, found[0]!.id)),
  ).toHaveLength(1)
})

test('an address that is asked about too often gets one link more, and a place is refused', async () => {
  const tries = (count: number, email: (n: number) => string) =>
    Promise.allSettled(
      Array.from({ length: count }, (_, n) => startApplication(visitor, { email: email(n) })),
    )
  const one = await tries(7, () => 'flooded@post.example')
  expect(one.filter(({ status }) => status === 'rejected')).toHaveLength(0)
  const mails = await mailsTo('flooded@post.example')
  expect(mails).toHaveLength(6)
  expect(mails.filter(({ props }) => props.code === undefined)).toHaveLength(1)
  const many = await tries(45, (n) => `flood${n}@post.example`)
  expect(many.filter(({ status }) => status === 'rejected')).toHaveLength(2)
})

test('only hashes of token and code are stored', async () => {
  await startApplication(visitor, { email: 'hashed@post.example' })
  const { token, code } = await mailedLink('hashed@post.example')
  const stored = JSON.stringify([
    await database().select().from(signInTokens),
    await database().select().from(outgoingMails),
    await database().select().from(auditEntries),
  ])
  expect(stored).not.toContain(token)
  expect(stored).not.toContain(`"${code}"`)
})

test('a member cannot apply; who left or lapsed starts as who they are', async () => {
  const member = await aMember()
  await expect(beginApplication(member, {})).rejects.toMatchObject({ code: 'join.already-member' })
  await expect(beginApplication(visitor, {})).rejects.toMatchObject({ code: 'sign-in-first' })
  await database()
    .update(members)
    .set({ resignedAt: addDays(now(), -1) })
    .where(eq(members.personId, member.personId))
  const left = (await actorOf(member.personId, { secondFactor: false }))!
  await Promise.all(Array.from({ length: 10 }, () => beginApplication(left, {})))
  expect(
    await database().select().from(applications).where(eq(applications.personId, left.personId)),
  ).toHaveLength(1)
  expect(left.member!.number).toBe(member.member!.number)
})

test('who has a draft already goes on with it', async () => {
  const applicant = await anApplicant('again@post.example')
  const before = await getMyApplication(applicant)
  await beginApplication(applicant, {})
  expect((await getMyApplication(applicant))!.number).toBe(before!.number)
})
