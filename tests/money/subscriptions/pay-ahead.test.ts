import '@/tests/support/database'
import { eq } from 'drizzle-orm'
import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { database } from '@/db/client'
import { outgoingMails } from '@/db/schema/kernel'
import { members } from '@/db/schema/people/people'
import { type PersonActor, system } from '@/lib/kernel/actor'
import { addDays, atWallTime, dateOf, monthsAfter } from '@/lib/kernel/calendar'
import { now, setClockAhead } from '@/lib/kernel/clock'
import { unseal } from '@/lib/kernel/field-encryption'
import { payAhead } from '@/lib/money/subscriptions/by-hand/pay-ahead'
import { waysAhead } from '@/lib/money/subscriptions/by-hand/ways-to-pay-ahead'
import { startPaying } from '@/lib/money/subscriptions/checkout/start-paying'
import { paymentLinkBearer } from '@/lib/money/subscriptions/overdue/payment-link-bearer'
import { getOverdueTerms } from '@/lib/money/subscriptions/overdue/read'
import { remindOverdue } from '@/lib/money/subscriptions/overdue/remind-overdue'
import { recordMoney } from '@/lib/money/treasury/offline-payments/record-money'
import { anOfficer, aPerson } from '@/tests/support/people'
import { cash, entriesOf, standingOf } from '../treasury/ledger-reads'
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

const back = 'http://mandate.test/pay/a-token'
const aMonth = { band: 'basic', interval: 'month' } as const
let joyce: PersonActor
beforeAll(async () => {
  joyce = await anOfficer('treasurer')
})

let ahead = 0
const live = async (days: number) => {
  ahead += days
  setClockAhead(ahead * 86_400_000)
  await control('advance', { days })
}

/** Somebody who has paid a month in cash today, with the day on which the next one begins. */
async function paysByHand() {
  const person = await aPerson()
  const { personId } = person
  await database().insert(members).values({ personId, joinedAt: now() })
  await paysCash(personId)
  return { person, next: dateOf((await rowOf(person)).currentPeriodEndsAt!) }
}
const paysCash = (personId: string) =>
  recordMoney(joyce, cash({ personId, dues: aMonth, amountPence: 300 }))

const mailsOf = async ({ personId }: PersonActor) =>
  (
    await database()
      .select()
      .from(outgoingMails)
      .where(eq(outgoingMails.personId, personId))
      .orderBy(outgoingMails.createdAt, outgoingMails.id)
  ).map(({ message, state, propsSealed }) => ({
    ...{ message, state },
    props: unseal<Record<string, unknown>>(propsSealed!),
  }))
const bookOf = async ({ personId }: PersonActor) =>
  (await entriesOf(personId)).map(
    ({ kind, amountPence, periodStartsOn, periodEndsBefore }) =>
      `${kind} ${amountPence} ${periodStartsOn} ${periodEndsBefore}`,
  )
const go = (person: PersonActor, periods: number) => payAhead(person, { ...person, periods, back })
const remind = async () => {
  while ((await remindOverdue(system('daily'), {})).more) {}
}
const today = () => dateOf(now())

test('nothing today: the card takes over on the day after the last that is paid', async () => {
  const { person, next } = await paysByHand()
  const pages = await Promise.all(Array.from({ length: 5 }, () => go(person, 0)))
  expect(new Set(pages).size).toBe(1)
  expect(await pay(pages[0]!)).toBe(back)
  await Promise.all([sync(person), sync(person), sync(person)])
  const row = await rowOf(person)
  expect(row).toMatchObject({ status: 'trialing', amountPence: 300, paymentFailedAt: null })
  expect(dateOf(row.currentPeriodEndsAt!)).toBe(next)
  expect(await standingOf(person.personId)).toBe('good')
  expect(await bookOf(person)).toHaveLength(1)
  expect((await mailsOf(person)).at(-1)).toMatchObject({
    message: 'dues-changed',
    props: { amountPence: 300, nextChargeAt: row.currentPeriodEndsAt!.toISOString() },
  })
  expect(await getOverdueTerms(person, person)).toMatchObject({ way: 'nothing' })
  await live(32)
  await sync(person)
  expect(await rowOf(person)).toMatchObject({ status: 'active' })
  expect((await bookOf(person))[1]).toBe(`payment 300 ${next} ${monthsAfter(next, 1)}`)
  expect(await standingOf(person.personId)).toBe('good')
})

test('three months today: they follow on what was paid in cash, and then the card goes on', async () => {
  const { person, next } = await paysByHand()
  const thrown = await go(person, 12)
  const page = await go(person, 3)
  expect(await pay(thrown)).toBeUndefined()
  await pay(page)
  await Promise.all([sync(person), sync(person)])
  const until = monthsAfter(next, 3)
  const endsAt = (await rowOf(person)).currentPeriodEndsAt!
  expect(dateOf(endsAt)).toBe(until)
  // Stripe dates a payment in whole seconds, so one of the second in which cash was entered stands before it.
  expect(await bookOf(person)).toContain(`payment 900 ${next} ${until}`)
  expect((await mailsOf(person)).at(-1)).toMatchObject({
    message: 'payment-received',
    props: { amountPence: 900, nextPence: 300, nextChargeAt: endsAt.toISOString() },
  })
  await live(124)
  await sync(person)
  expect((await bookOf(person)).slice(2)).toEqual([`payment 300 ${until} ${monthsAfter(until, 1)}`])
})

test('in grace, by the link of the letter: what is owed is paid from where it began', async () => {
  const { person, next } = await paysByHand()
  await live(38)
  await remind()
  expect(await standingOf(person.personId)).toBe('grace')
  const letter = (await mailsOf(person)).at(-1)!
  const token = String(letter.props.link).split('/pay/')[1]!
  const { actor } = (await paymentLinkBearer(token))!
  const due = (await getOverdueTerms(actor, actor))!
  expect(due).toMatchObject({ way: 'ahead', amountPence: 300, paidUntilAt: undefined })
  expect(due.lastDayAt).toEqual(addDays(atWallTime(next), 28))
  expect(due.ways.map(({ periods }) => periods)).toEqual([1, 3, 6, 12])
  const asks = (periods: number) => payAhead(actor, { ...actor, periods, back })
  await expect(asks(0)).rejects.toMatchObject({ code: 'moved-meanwhile' })
  await pay(await asks(1))
  await sync(person)
  expect((await bookOf(person))[1]).toBe(`payment 300 ${next} ${monthsAfter(next, 1)}`)
  expect(await standingOf(person.personId)).toBe('good')
  const mails = await mailsOf(person)
  expect(mails.at(-1)).toMatchObject({ message: 'payment-received', props: { mended: true } })
  expect(mails.find(({ message }) => message === letter.message)).toMatchObject({
    state: 'withdrawn',
  })
  const stranger = await paysByHand()
  await expect(
    payAhead(actor, { personId: stranger.person.personId, periods: 0, back }),
  ).rejects.toMatchObject({ name: 'Refusal' })
})

test('after grace it begins today, as for anybody who begins to pay', async () => {
  const { person } = await paysByHand()
  await live(70)
  expect(await standingOf(person.personId)).toBe('lapsed')
  await pay(await go(person, 1))
  await sync(person)
  expect((await bookOf(person))[1]).toBe(`payment 300 ${today()} ${monthsAfter(today(), 1)}`)
  expect(await standingOf(person.personId)).toBe('good')
})

test('a bank debit on its way holds the letters back; one that fails leaves all as it was', async () => {
  const { person } = await paysByHand()
  await live(35)
  await pay(await go(person, 3), badAccount)
  await sync(person)
  expect(await rowOf(person)).toMatchObject({ status: 'by-hand', paymentStatus: 'processing' })
  await remind()
  const letters = async () => (await mailsOf(person)).map(({ message }) => message)
  expect(await letters()).toEqual(['paid-by-hand'])
  await expect(go(person, 1)).rejects.toMatchObject({ code: 'subscription.on-its-way' })
  await control('settle', { well: false })
  await sync(person)
  expect(await rowOf(person)).toMatchObject({ status: 'by-hand', paymentStatus: null })
  expect(await atStripe((await rowOf(person)).stripeCustomerId!)).toEqual(['canceled'])
  await remind()
  expect(await letters()).toEqual(['paid-by-hand', 'hand-paid-due'])
  await pay(await go(person, 3), goodAccount)
  await sync(person)
  expect(await standingOf(person.personId)).toBe('grace')
  await control('settle', { well: true })
  await sync(person)
  expect(await rowOf(person)).toMatchObject({ status: 'trialing' })
  expect(await standingOf(person.personId)).toBe('good')
  expect((await bookOf(person)).at(-1)).toContain('payment 900')
})

test('cash while the payment page is open: the page takes nothing that is kept', async () => {
  const { person, next } = await paysByHand()
  const page = await go(person, 1)
  await paysCash(person.personId)
  await pay(page)
  await sync(person)
  await sync(person)
  expect(await rowOf(person)).toMatchObject({
    status: 'by-hand',
    currentPeriodEndsAt: atWallTime(monthsAfter(next, 1)),
  })
  const book = (await bookOf(person)).map((line) => line.split(' ').slice(0, 2).join(' '))
  expect(book.sort()).toEqual(['cash 300', 'cash 300', 'payment 300', 'refund -300'])
})

test('on other terms: from the day after the last that is paid, too', async () => {
  const { person, next } = await paysByHand()
  const own = { band: 'solidarity', amountPence: 900, interval: 'month' } as const
  await pay(await startPaying(person, { ...person, ...own }))
  await sync(person)
  const row = await rowOf(person)
  expect(row).toMatchObject({ ...own, status: 'trialing' })
  expect(dateOf(row.currentPeriodEndsAt!)).toBe(next)
  const yearly = await paysByHand()
  await live(40)
  const year = { band: 'basic', amountPence: 3600, interval: 'year' } as const
  await pay(await startPaying(yearly.person, { ...yearly.person, ...year }))
  await sync(yearly.person)
  expect((await bookOf(yearly.person))[1]).toBe(
    `payment 3600 ${yearly.next} ${monthsAfter(yearly.next, 12)}`,
  )
})

test('at any moment: what is offered follows on what is paid, and Stripe can do it', () => {
  const start = fc
    .date({ min: new Date('2026-12-01'), max: new Date('2032-12-31'), noInvalidDate: true })
    .map((at) => at.toISOString().slice(0, 10))
  const hours = fc.integer({ min: -900 * 24, max: 60 * 24 })
  const interval = fc.constantFrom('month', 'year')
  fc.assert(
    fc.property(start, hours, interval, fc.integer({ min: 100, max: 50_000 }), (...drawn) => {
      const [next, hour, interval, amountPence] = drawn
      const endsAt = atWallTime(next)
      const at = new Date(endsAt.getTime() + hour * 3_600_000)
      const dues = { currentPeriodEndsAt: endsAt, countedFrom: next, interval, amountPence }
      const ways = waysAhead(dues, at)
      for (const { periods, todayPence, firstChargeAt } of ways) {
        expect(todayPence).toBe(periods * amountPence)
        expect(todayPence).toBeLessThanOrEqual(50_000)
        if (!firstChargeAt) continue
        expect(dateOf(firstChargeAt)).toBe(
          monthsAfter(next, periods * (interval === 'year' ? 12 : 1)),
        )
        // Stripe goes on from the day that UTC has.
        expect(firstChargeAt.toISOString().slice(0, 10)).toBe(dateOf(firstChargeAt))
        expect(firstChargeAt.getTime()).toBeGreaterThan(at.getTime() + 2 * 86_400_000)
        expect(firstChargeAt.getTime()).toBeLessThan(at.getTime() + 730 * 86_400_000)
      }
      // Whoever owes can always pay one month or year, and nobody who owes is offered to pay nothing.
      if (at >= endsAt) expect(ways[0]!.periods).toBe(1)
      if (at >= endsAt) expect(ways.filter(({ periods }) => periods === 0)).toEqual([])
      const early = at < endsAt && endsAt < addDays(at, 300) && addDays(at, 4) < endsAt
      if (early) expect(ways[0]!.periods).toBe(0)
      if (early) expect(dateOf(ways[0]!.firstChargeAt!)).toBe(next)
    }),
    { numRuns: 400 },
  )
})
