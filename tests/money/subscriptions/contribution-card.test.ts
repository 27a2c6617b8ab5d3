import '@/tests/support/database'
import { afterEach, expect, test } from 'vitest'
import { atWallTime } from '@/lib/kernel/calendar'
import { freezeClock, thawClock } from '@/lib/kernel/clock'
import { newId } from '@/lib/kernel/ids'
import { contributionStamps, type PaidDues } from '@/lib/money/subscriptions/contribution-card'
import type { Dues } from '@/lib/money/subscriptions/dues-stage'
import { getDues } from '@/lib/money/subscriptions/read'
import { listPaidDues } from '@/lib/money/subscriptions/read-contributions'
import { correctEntry } from '@/lib/money/treasury/offline-payments/correct-entry'
import { recordMoney } from '@/lib/money/treasury/offline-payments/record-money'
import { actorOf } from '@/lib/people/sign-in/actor'
import { cash } from '@/tests/money/treasury/ledger-reads'
import { aMember, anOfficer } from '@/tests/support/people'

afterEach(() => thawClock())

const at = atWallTime('2026-11-29', '12:00')
const dues: Dues = {
  band: 'basic',
  amountPence: 300,
  interval: 'month',
  status: 'active',
  paymentStatus: null,
  paymentFailedAt: null,
  currentPeriodEndsAt: atWallTime('2026-12-24', '10:00'),
  countedFrom: null,
  cancelsAtPeriodEnd: false,
  pausedUntil: null,
  startedAt: atWallTime('2026-08-24', '10:00'),
  duePence: 0,
  dueInvoiceId: null,
  needsConfirmation: false,
  method: 'card',
  stripeSubscriptionId: 'sub_1',
}
const month = (from: string, before: string, amountPence = 300): PaidDues => ({
  amountPence,
  paidOn: from,
  from,
  before,
})
const card = (paid: PaidDues[], given: Partial<Dues> = {}) =>
  contributionStamps(paid, { ...dues, ...given }, at).map(({ words, when }) => `${when}: ${words}`)

test('each month that was paid has its stamp, and the next one stands beside them', () => {
  const paid = [month('2026-09-24', '2026-10-24'), month('2026-10-24', '2026-11-24')]
  expect(card(paid)).toEqual(['Sep: £3', 'Oct: £3', '24 Dec: due'])
  expect(card([])).toEqual(['24 Dec: due'])
  expect(card(paid, { cancelsAtPeriodEnd: true })).toEqual(['Sep: £3', 'Oct: £3'])
  expect(card(paid, { pausedUntil: atWallTime('2027-02-01') })).toEqual(['Sep: £3', 'Oct: £3'])
})

test('a payment that failed is said where it was due', () => {
  const failed = { status: 'past_due', paymentFailedAt: atWallTime('2026-11-24', '10:00') }
  expect(card([month('2026-10-24', '2026-11-24')], failed)).toEqual(['Oct: £3', 'Nov: failed'])
})

test('a year that was paid at once stamps every month of it', () => {
  const paid = [month('2026-09-01', '2027-09-01', 3600)]
  expect(card(paid)).toEqual(['Sep: £36', 'Oct: paid', 'Nov: paid', '24 Dec: due'])
})

test('what was refunded, and a month of which the books know nothing, has no stamp', () => {
  expect(card([month('2026-09-24', '2026-10-24', 0)])).toEqual(['24 Dec: due'])
})

test('dues paid by hand are due where what was paid ends', () => {
  const byHand = { status: 'by-hand', currentPeriodEndsAt: atWallTime('2026-11-20') }
  expect(card([month('2026-10-20', '2026-11-20')], byHand)).toEqual(['Oct: £3', 'Nov: due'])
})

test('the card is made from the books, with what was put right since, and is for its member alone', async () => {
  freezeClock(at)
  const joyce = await anOfficer('treasurer')
  const ros = await anOfficer('secretary')
  const member = await aMember()
  const { personId } = member
  const entryId = await recordMoney(
    joyce,
    cash({ personId, dues: { band: 'basic', interval: 'month', times: 3 }, amountPence: 900 }),
  )
  const own = async () => {
    const viewer = (await actorOf(personId, { secondFactor: false }))!
    const running = (await getDues(viewer, viewer))!
    return contributionStamps(await listPaidDues(viewer, viewer), running, at)
  }
  expect(await own()).toEqual([{ state: 'paid', words: '£9', when: 'Nov' }])
  await correctEntry(ros, { nonce: newId(), entryId, rightPence: 300 })
  expect(await own()).toEqual([{ state: 'paid', words: '£3', when: 'Nov' }])
  expect(await listPaidDues(await aMember(), member)).toEqual([])
})
