import '@/tests/support/database'
import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { database } from '@/db/client'
import { auditEntries, outgoingMails } from '@/db/schema/kernel'
import { subscriptions } from '@/db/schema/money/subscriptions'
import { members } from '@/db/schema/people/people'
import { addDays } from '@/lib/kernel/calendar'
import { now } from '@/lib/kernel/clock'
import { verb } from '@/lib/kernel/perform'
import { beginMembership } from '@/lib/money/subscriptions/begin-membership'
import { aMember, aPerson } from '@/tests/support/people'

const begin = verb('subscription.choose', (work, dues: Parameters<typeof beginMembership>[1]) =>
  beginMembership(work, dues),
)
const free = { band: 'free', amountPence: 0, interval: 'month' } as const
const basic = { band: 'basic', amountPence: 300, interval: 'month' } as const

const memberOf = (personId: string) =>
  database().select().from(members).where(eq(members.personId, personId))
const subscriptionsOf = (personId: string) =>
  database()
    .select()
    .from(subscriptions)
    .where(eq(subscriptions.personId, personId))
    .orderBy(subscriptions.createdAt, subscriptions.id)
const welcomesOf = (personId: string) =>
  database().select().from(outgoingMails).where(eq(outgoingMails.personId, personId))

test('the free band makes a member at once, with a number and a welcome', async () => {
  const person = await aPerson()
  await begin(person, { personId: person.personId, ...free })
  const [member] = await memberOf(person.personId)
  expect(member!.number).toBeGreaterThan(0)
  expect((await subscriptionsOf(person.personId))[0]).toMatchObject({ status: 'free' })
  expect((await welcomesOf(person.personId)).map((mail) => mail.message)).toEqual([
    'member-welcomed',
  ])
  const entries = await database().select().from(auditEntries)
  expect(entries.map((entry) => entry.action)).toEqual(['subscription.offered', 'member.admitted'])
})

test('a paid band is offered, and nobody is a member before the money came', async () => {
  const person = await aPerson()
  await begin(person, { personId: person.personId, ...basic })
  expect(await memberOf(person.personId)).toEqual([])
  expect((await subscriptionsOf(person.personId))[0]).toMatchObject({
    status: 'offered',
    startedAt: null,
  })
})

test('an amount that is not the band’s is refused', async () => {
  const person = await aPerson()
  const dues = { personId: person.personId, interval: 'month', band: 'solidarity' } as const
  for (const amountPence of [399, 50_001, 4.5]) {
    await expect(begin(person, { ...dues, amountPence })).rejects.toMatchObject({
      code: 'subscription.not-a-price',
    })
  }
  await expect(begin(person, { ...dues, band: 'basic', amountPence: 301 })).rejects.toMatchObject({
    code: 'subscription.not-a-price',
  })
})

test('whose dues are running has nothing to begin', async () => {
  const member = await aMember()
  await expect(begin(member, { personId: member.personId, ...basic })).rejects.toMatchObject({
    code: 'subscription.already-live',
  })
})

test('who lapsed comes back with the same number and the same day of joining', async () => {
  const member = await aMember()
  const lapsed = { ...basic, status: 'canceled', currentPeriodEndsAt: addDays(now(), -100) }
  await database()
    .update(subscriptions)
    .set({ ...lapsed, stripeCustomerId: 'cus_known' })
    .where(eq(subscriptions.personId, member.personId))
  const [before] = await memberOf(member.personId)
  await begin(member, { personId: member.personId, ...basic })
  const [old, fresh] = await subscriptionsOf(member.personId)
  expect(old!.endedAt).not.toBeNull()
  expect(fresh).toMatchObject({ status: 'offered', stripeCustomerId: 'cus_known', endedAt: null })
  expect(await memberOf(member.personId)).toEqual([before])
})

test('who resigned comes back with the same number and a new day of joining', async () => {
  const member = await aMember()
  const [before] = await memberOf(member.personId)
  await database()
    .update(members)
    .set({ resignedAt: addDays(now(), -10) })
    .where(eq(members.personId, member.personId))
  await begin(member, { personId: member.personId, ...free })
  const [after] = await memberOf(member.personId)
  expect(after).toMatchObject({ number: before!.number, resignedAt: null })
  expect(after!.joinedAt.getTime()).toBeGreaterThan(before!.joinedAt.getTime())
  expect(await welcomesOf(member.personId)).toHaveLength(1)
})

test('two approvals at once leave one live subscription and one member', async () => {
  const person = await aPerson()
  const both = await Promise.allSettled(
    Array.from({ length: 8 }, () => begin(person, { personId: person.personId, ...free })),
  )
  expect(both.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
  expect(await memberOf(person.personId)).toHaveLength(1)
  expect(await welcomesOf(person.personId)).toHaveLength(1)
})
