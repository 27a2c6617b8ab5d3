import '@/tests/support/database'
import { and, eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { database } from '@/db/client'
import { ledgerEntries } from '@/db/schema/money/ledger'
import { subscriptionChanges } from '@/db/schema/money/subscriptions'
import { members } from '@/db/schema/people/people'
import { type PersonActor, system } from '@/lib/kernel/actor'
import { addDays, atWallTime, dateOf } from '@/lib/kernel/calendar'
import { now, setClockAhead } from '@/lib/kernel/clock'
import { applyChange } from '@/lib/money/subscriptions/changes/apply-change'
import { applyNow } from '@/lib/money/subscriptions/changes/apply-now'
import { cancelChange } from '@/lib/money/subscriptions/changes/cancel-change'
import { cancelDues } from '@/lib/money/subscriptions/changes/cancel-dues'
import { changeTerms } from '@/lib/money/subscriptions/changes/change-terms'
import { endBreak } from '@/lib/money/subscriptions/changes/end-break'
import { previewTerms } from '@/lib/money/subscriptions/changes/preview-terms'
import { resumeDues } from '@/lib/money/subscriptions/changes/resume-dues'
import { takeBreak } from '@/lib/money/subscriptions/changes/take-break'
import { startCheckout } from '@/lib/money/subscriptions/checkout/start-checkout'
import { chooseSubscription } from '@/lib/money/subscriptions/choose-subscription'
import { syncCustomer } from '@/lib/money/subscriptions/mirror/sync-customer'
import { remindOverdue } from '@/lib/money/subscriptions/overdue/remind-overdue'
import { stripe } from '@/lib/money/subscriptions/stripe'
import { memberCards } from '@/lib/people/members/member-cards'
import { mailsTo } from '@/tests/support/mails'
import { anApproved, atStripe, control, pay, rowOf, sync, withStripe } from './with-stripe'

withStripe()

const changesOf = ({ personId }: PersonActor) =>
  database()
    .select()
    .from(subscriptionChanges)
    .where(eq(subscriptionChanges.personId, personId))
    .orderBy(subscriptionChanges.id)
const paidBy = async ({ personId }: PersonActor) =>
  (
    await database()
      .select()
      .from(ledgerEntries)
      .where(and(eq(ledgerEntries.personId, personId), eq(ledgerEntries.kind, 'payment')))
  ).map((entry) => entry.amountPence)
const mailed = async (person: PersonActor) =>
  (await mailsTo(person.email)).map((mail) => mail.message)
const standingOf = async ({ personId }: PersonActor, at = now()) =>
  (await memberCards(eq(members.personId, personId), at))[0]!.standing

let ahead = 0
/** Time passes, for the organisation and for Stripe. */
async function live(days: number) {
  ahead += days * 24 * 60 * 60 * 1000
  await control('advance', { days })
  setClockAhead(ahead)
}

async function aPayer(dues: Parameters<typeof anApproved>[0] = {}) {
  const person = await anApproved(dues)
  await pay(await startCheckout(person, person))
  await sync(person)
  return person
}
const basicYear = { band: 'basic', amountPence: 3600, interval: 'year' } as const
const basicMonth = { band: 'basic', amountPence: 300, interval: 'month' } as const
const concession = { band: 'concession', amountPence: 100, interval: 'month' } as const

describe('other terms', () => {
  test('another band: the new price from the next payment on, as the preview says', async () => {
    const person = await aPayer()
    const before = await rowOf(person)
    const preview = await previewTerms(person, { ...person, ...concession })
    expect(preview).toEqual({
      amountPence: 100,
      at: before.currentPeriodEndsAt,
      insteadOfPence: 300,
    })
    expect(await applyNow(await changeTerms(person, { ...person, ...concession }))).toBe('done')
    expect(await rowOf(person)).toMatchObject({ ...concession, status: 'active' })
    expect(await paidBy(person)).toEqual([300])
    expect((await mailed(person))[0]).toBe('dues-changed')
    await live(32)
    await sync(person)
    expect((await paidBy(person)).sort()).toEqual([100, 300])
  })

  test('solidarity: down to its floor, up to its cap, and not beyond', async () => {
    const person = await aPayer({ band: 'solidarity', amountPence: 2000, interval: 'month' })
    const own = (amountPence: number) => ({
      ...person,
      band: 'solidarity' as const,
      amountPence,
      interval: 'month' as const,
    })
    for (const amount of [399, 50_001, 500.5]) {
      await expect(changeTerms(person, own(amount))).rejects.toMatchObject({
        code: 'subscription.not-a-price',
      })
    }
    for (const amount of [400, 50_000]) {
      expect(await applyNow(await changeTerms(person, own(amount)))).toBe('done')
      expect(await rowOf(person)).toMatchObject({ amountPence: amount })
    }
    await expect(changeTerms(person, own(50_000))).rejects.toMatchObject({
      code: 'dues.same-terms',
    })
    expect(await paidBy(person)).toEqual([2000])
  })

  test('month to year: the year begins when the paid month runs out; back again before that', async () => {
    const person = await aPayer()
    const paidUntil = (await rowOf(person)).currentPeriodEndsAt!
    expect(await previewTerms(person, { ...person, ...basicYear })).toEqual({
      amountPence: 3600,
      at: paidUntil,
      insteadOfPence: 300,
    })
    await applyNow(await changeTerms(person, { ...person, ...basicYear }))
    expect(await rowOf(person)).toMatchObject({
      ...basicYear,
      status: 'trialing',
      currentPeriodEndsAt: paidUntil,
    })
    expect(await standingOf(person)).toBe('good')
    await applyNow(await changeTerms(person, { ...person, ...basicMonth }))
    expect(await rowOf(person)).toMatchObject({ ...basicMonth, currentPeriodEndsAt: paidUntil })
    await applyNow(await changeTerms(person, { ...person, ...basicYear }))
    expect(await paidBy(person)).toEqual([300])
    await live(32)
    await sync(person)
    const row = await rowOf(person)
    expect(row).toMatchObject({ ...basicYear, status: 'active' })
    expect((await paidBy(person)).sort()).toEqual([300, 3600])
    expect(dateOf(row.currentPeriodEndsAt!).slice(4)).toBe(dateOf(paidUntil).slice(4))
  })

  test('year to month: nothing is taken for eleven months', async () => {
    const person = await aPayer(basicYear)
    const paidUntil = (await rowOf(person)).currentPeriodEndsAt!
    await applyNow(await changeTerms(person, { ...person, ...basicMonth }))
    await live(200)
    await sync(person)
    expect(await paidBy(person)).toEqual([3600])
    expect((await rowOf(person)).currentPeriodEndsAt).toEqual(paidUntil)
  })
})

describe('a break from paying', () => {
  test('nothing is taken, the vote stays, and it goes on afterwards', async () => {
    const person = await aPayer()
    const date = dateOf(addDays(now(), 90))
    const taken = await takeBreak(person, { ...person, date })
    expect(await applyNow(taken)).toBe('done')
    expect(await standingOf(person)).toBe('good')
    expect((await mailed(person))[0]).toBe('break-started')
    await expect(takeBreak(person, { ...person, date })).rejects.toMatchObject({
      code: 'dues.on-break',
    })
    await expect(changeTerms(person, { ...person, ...basicYear })).rejects.toMatchObject({
      code: 'dues.on-break',
    })
    expect(await applyNow(await changeTerms(person, { ...person, ...concession }))).toBe('done')
    // The email names no charge that falls into the break.
    expect((await mailsTo(person.email))[0]).toMatchObject({
      message: 'dues-changed',
      props: { nextChargeAt: null, resumesAt: atWallTime(date).toISOString() },
    })
    await live(64)
    await sync(person)
    expect(await paidBy(person)).toEqual([300])
    expect(await standingOf(person)).toBe('good')
    expect(await applyNow(await endBreak(person, person))).toBe('done')
    expect((await rowOf(person)).pausedUntil).toBeNull()
    expect((await mailed(person))[0]).toBe('dues-resumed')
    await expect(endBreak(person, person)).rejects.toMatchObject({ code: 'dues.no-break' })
    await live(31)
    await sync(person)
    expect((await paidBy(person)).sort()).toEqual([100, 300])
  })

  test('not too long, not in the past, not for a year', async () => {
    const person = await aPayer()
    const days = (count: number) => dateOf(addDays(now(), count))
    for (const date of [days(0), days(-1), days(184)]) {
      await expect(takeBreak(person, { ...person, date })).rejects.toMatchObject({
        code: 'dues.break-too-long',
      })
    }
    const yearly = await aPayer(basicYear)
    await expect(takeBreak(yearly, { ...yearly, date: days(30) })).rejects.toMatchObject({
      code: 'dues.break-by-the-month',
    })
  })
})

describe('stopping', () => {
  test('at the end of what is paid for; taken back; and in the end really over', async () => {
    const person = await aPayer()
    expect(await applyNow(await cancelDues(person, person))).toBe('done')
    expect(await rowOf(person)).toMatchObject({ cancelsAtPeriodEnd: true, status: 'active' })
    expect((await mailed(person))[0]).toBe('dues-cancelled')
    await expect(changeTerms(person, { ...person, ...concession })).rejects.toMatchObject({
      code: 'dues.ending',
    })
    await expect(cancelDues(person, person)).rejects.toMatchObject({ code: 'dues.ending' })
    expect(await applyNow(await resumeDues(person, person))).toBe('done')
    expect(await rowOf(person)).toMatchObject({ cancelsAtPeriodEnd: false })
    await applyNow(await cancelDues(person, person))
    await live(32)
    await sync(person)
    expect(await rowOf(person)).toMatchObject({ status: 'canceled' })
    expect(await paidBy(person)).toEqual([300])
    await expect(resumeDues(person, person)).rejects.toMatchObject({ code: 'dues.not-running' })
  })

  test('who owes a payment may stop, and is asked for no more; but changes nothing else', async () => {
    const person = await aPayer()
    await control('fail-next', { customer: (await rowOf(person)).stripeCustomerId, times: 9 })
    await live(32)
    await sync(person)
    expect(await rowOf(person)).toMatchObject({ status: 'past_due' })
    const owed = { code: 'dues.owed' }
    await expect(changeTerms(person, { ...person, ...concession })).rejects.toMatchObject(owed)
    const date = dateOf(addDays(now(), 60))
    await expect(takeBreak(person, { ...person, date })).rejects.toMatchObject(owed)
    expect(await applyNow(await cancelDues(person, person))).toBe('done')
    expect(await atStripe((await rowOf(person)).stripeCustomerId!)).toEqual(['canceled'])
    expect((await mailsTo(person.email))[0]).toMatchObject({
      message: 'dues-cancelled',
      props: { memberUntil: null },
    })
    await live(20)
    while ((await remindOverdue(system('daily'), {})).more) {}
    expect(await mailed(person)).not.toContain('payment-overdue')
    await live(20)
    await sync(person)
    expect(await paidBy(person)).toEqual([300])
  })
})

describe('two at once, and Stripe away', () => {
  test('two changes in the same moment: one is noted, made once, and told once', async () => {
    const person = await aPayer()
    const presses = await Promise.allSettled([
      ...Array.from({ length: 4 }, () => changeTerms(person, { ...person, ...concession })),
      ...Array.from({ length: 4 }, () => cancelDues(person, person)),
    ])
    const [noted, ...more] = presses.flatMap((one) => (one.status === 'fulfilled' ? one.value : []))
    expect(more).toEqual([])
    for (const one of presses) {
      if (one.status === 'rejected')
        expect(one.reason).toMatchObject({ code: 'dues.change-under-way' })
    }
    await Promise.all(Array.from({ length: 6 }, () => applyChange(system('change'), noted!)))
    expect((await changesOf(person)).map((one) => one.state)).toEqual(['done'])
    const told = (await mailed(person)).filter((one) => one.startsWith('dues-'))
    expect(told).toHaveLength(1)
  })

  test('Stripe is away: it stays noted, can be taken back, or is done later', async () => {
    const person = await aPayer()
    await control('away', { seconds: 600, how: 'unreachable' })
    await expect(previewTerms(person, { ...person, ...concession })).rejects.toMatchObject({
      code: 'stripe.away',
    })
    expect(await applyNow(await changeTerms(person, { ...person, ...concession }))).toBe('asked')
    await cancelChange(person, person)
    await expect(cancelChange(person, person)).rejects.toMatchObject({
      code: 'moved-meanwhile',
    })
    const again = await changeTerms(person, { ...person, ...concession })
    expect(await applyNow(again)).toBe('asked')
    await control('away', { seconds: 0 })
    await applyChange(system('change'), again)
    await applyChange(system('change'), again)
    expect((await changesOf(person)).map((one) => one.state)).toEqual(['cancelled', 'done'])
    expect(await rowOf(person)).toMatchObject(concession)
    expect((await mailed(person)).filter((one) => one === 'dues-changed')).toHaveLength(1)
  })

  test('a change against a move to the free band: free wins, whoever comes first', async () => {
    const person = await aPayer()
    const { stripeCustomerId } = await rowOf(person)
    const noted = await changeTerms(person, { ...person, ...basicYear })
    const free = { ...person, band: 'free', amountPence: 0, interval: 'month' } as const
    await Promise.all([
      applyChange(system('change'), noted).catch(() => {}),
      chooseSubscription(person, free),
    ])
    await syncCustomer(system('stripe'), { customerId: stripeCustomerId! })
    expect(await rowOf(person)).toMatchObject({ status: 'free' })
    expect(await atStripe(stripeCustomerId!)).toEqual(['canceled'])
    await applyChange(system('change'), noted)
    expect((await changesOf(person))[0]!.state).not.toBe('asked')
    expect(await paidBy(person)).toEqual([300])
    await expect(changeTerms(person, { ...person, ...concession })).rejects.toMatchObject({
      code: 'dues.not-running',
    })
  })

  test('ended at Stripe meanwhile: the change is refused, and the member told', async () => {
    const person = await aPayer()
    const noted = await changeTerms(person, { ...person, ...concession })
    await stripe().subscriptions.cancel((await rowOf(person)).stripeSubscriptionId!)
    await applyChange(system('change'), noted)
    expect(await changesOf(person)).toMatchObject([
      { state: 'refused', lastError: expect.stringMatching(/cancel/i) },
    ])
    expect((await mailed(person))[0]).toBe('dues-not-changed')
  })

  test('nobody changes what somebody else pays', async () => {
    const [person, other] = [await aPayer(), await aPayer()]
    const mine = { personId: person.personId }
    const no = { code: 'not-allowed' }
    await expect(changeTerms(other, { ...mine, ...concession })).rejects.toMatchObject(no)
    await expect(cancelDues(other, mine)).rejects.toMatchObject(no)
    await expect(cancelChange(other, mine)).rejects.toMatchObject(no)
    await expect(previewTerms(other, { ...mine, ...concession })).rejects.toMatchObject(no)
    const noted = await cancelDues(person, person)
    await expect(applyChange(person, noted)).rejects.toMatchObject(no)
  })
})
