import '@/tests/support/database'
import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { database } from '@/db/client'
import { ledgerEntries } from '@/db/schema/money/ledger'
import type { PersonActor } from '@/lib/kernel/actor'
import { startPaying } from '@/lib/money/subscriptions/checkout/start-paying'
import { actorOf } from '@/lib/people/sign-in/actor'
import { aMember } from '@/tests/support/people'
import {
  atStripe,
  badAccount,
  control,
  goodAccount,
  pay,
  rowOf,
  sync,
  withStripe,
} from './with-stripe'

withStripe()

const basic = { band: 'basic', amountPence: 300, interval: 'month' } as const
const own = { band: 'solidarity', amountPence: 900, interval: 'month' } as const

const standing = async ({ personId }: PersonActor) =>
  (await actorOf(personId, { secondFactor: true }))!.member!.standing
const bookOf = async ({ personId }: PersonActor) =>
  (await database().select().from(ledgerEntries).where(eq(ledgerEntries.personId, personId)))
    .map((entry) => entry.amountPence)
    .sort()

test('from the free band to paying: the vote stays, presses make one page, money moves once', async () => {
  const member = await aMember()
  const urls = await Promise.all(
    Array.from({ length: 6 }, () => startPaying(member, { ...member, ...basic })),
  )
  expect(new Set(urls).size).toBe(1)
  expect(await rowOf(member)).toMatchObject({ status: 'free', amountPence: 0 })
  expect(await standing(member)).toBe('good')
  await pay(urls[0]!)
  await Promise.all(Array.from({ length: 4 }, () => sync(member)))
  expect(await rowOf(member)).toMatchObject({ ...basic, status: 'active' })
  expect(await standing(member)).toBe('good')
  expect(await bookOf(member)).toEqual([300])
  await expect(startPaying(member, { ...member, ...basic })).rejects.toMatchObject({
    code: 'subscription.not-offered',
  })
})

test('thought better of the amount: the page for the old one takes nothing', async () => {
  const member = await aMember()
  const old = await startPaying(member, { ...member, ...basic })
  const fresh = await startPaying(member, { ...member, ...own })
  expect(await pay(old)).toBeUndefined()
  await pay(fresh)
  await sync(member)
  expect(await rowOf(member)).toMatchObject(own)
  expect(await bookOf(member)).toEqual([900])
})

test('a first Direct Debit costs nobody their vote, whether it arrives or not', async () => {
  const member = await aMember()
  await pay(await startPaying(member, { ...member, ...basic }), goodAccount)
  await sync(member)
  expect(await rowOf(member)).toMatchObject({ status: 'free' })
  await control('settle', { well: true })
  await sync(member)
  expect(await rowOf(member)).toMatchObject({ ...basic, status: 'active' })
  const other = await aMember()
  await pay(await startPaying(other, { ...other, ...basic }), badAccount)
  await control('settle', { well: false })
  await sync(other)
  await sync(other)
  expect(await rowOf(other)).toMatchObject({ status: 'free' })
  expect(await standing(other)).toBe('good')
  expect(await atStripe((await rowOf(other)).stripeCustomerId!)).toEqual(['canceled'])
  expect(await bookOf(other)).toEqual([])
})

test('a bank debit that is on its way is not paid a second time, by this page or another', async () => {
  const member = await aMember()
  await pay(await startPaying(member, { ...member, ...basic }), goodAccount)
  for (const terms of [basic, own]) {
    await expect(startPaying(member, { ...member, ...terms })).rejects.toMatchObject({
      code: 'subscription.on-its-way',
    })
  }
  await control('settle', { well: true })
  await sync(member)
  expect(await rowOf(member)).toMatchObject({ ...basic, status: 'active', paymentStatus: null })
  expect(await bookOf(member)).toEqual([300])
})
