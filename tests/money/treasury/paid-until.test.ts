import '@/tests/support/database'
import { eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { database } from '@/db/client'
import { ledgerEntries } from '@/db/schema/money/ledger'
import { subscriptions } from '@/db/schema/money/subscriptions'
import { members } from '@/db/schema/people/people'
import { duesCancelled } from '@/emails/money/dues-cancelled'
import { paidByHand } from '@/emails/money/paid-by-hand'
import { renderEmail } from '@/emails/render-email'
import type { PersonActor } from '@/lib/kernel/actor'
import { atWallTime, dateOf, daysAfter } from '@/lib/kernel/calendar'
import { freezeClock, now } from '@/lib/kernel/clock'
import { newId } from '@/lib/kernel/ids'
import { entryInWords } from '@/lib/money/ledger/entry-label'
import { lastPaidDay } from '@/lib/money/ledger/last-paid-day'
import { nextInWords } from '@/lib/money/subscriptions/dues-in-words'
import { getDues } from '@/lib/money/subscriptions/read'
import { getReceipt } from '@/lib/money/subscriptions/receipts/read'
import { receiptLines } from '@/lib/money/subscriptions/receipts/receipt-lines'
import { exportLedger } from '@/lib/money/treasury/exports/export-ledger'
import { exportDues } from '@/lib/money/treasury/lists/export-lists'
import { recordMoney } from '@/lib/money/treasury/offline-payments/record-money'
import { getOwnData } from '@/lib/records/personal-data/own-data'
import { aMember, anOfficer, aPerson } from '@/tests/support/people'
import { aYear, cash, duesRowOf, entriesOf, mailsTo } from './ledger-reads'

let joyce: PersonActor
beforeAll(async () => {
  freezeClock(atWallTime('2026-11-01', '15:00'))
  joyce = await anOfficer('treasurer')
})

const aMonth = { band: 'basic', interval: 'month' } as const
const text = async (lines: Promise<AsyncIterable<string>>) => {
  const pieces: string[] = []
  for await (const piece of await lines) pieces.push(piece)
  return pieces.join('')
}
const exported = async () => text(exportDues(joyce, duesExport))
const duesExport = { reason: 'accounts' } as Parameters<typeof exportDues>[1]

/** Somebody who is a member and has no dues. */
async function aMemberToPay() {
  const person = await aPerson()
  await database().insert(members).values({ personId: person.personId, joinedAt: now() })
  return person
}

test('a month in cash from 1 November is paid until 30 November, wherever one looks', async () => {
  const person = await aMemberToPay()
  const { personId } = person
  await recordMoney(joyce, cash({ personId, dues: aMonth, amountPence: 300 }))
  const dues = (await getDues(person, person))!
  expect(nextInWords(dues, now())).toContain('Monday 30 November 2026')
  const [entry] = await entriesOf(personId)
  expect(entryInWords(entry!)).toBe('Cash: basic dues until 30 November 2026')
  const receipt = (await getReceipt(person, { entryId: entry!.id }))!
  expect(receiptLines(receipt)).toContainEqual([
    'Period paid for',
    '1 November 2026 to 30 November 2026',
  ])
  const books = { from: '2026-11', to: '2026-11', reason: 'accounts' } as const
  expect(await text(exportLedger(joyce, books))).toContain('basic,2026-11-01,2026-11-30,')
  expect(await exported()).toContain('2026-11-30')
  expect(await exported()).not.toContain('2026-12-01')
  const [letter] = await mailsTo(personId)
  expect(letter).toBe('paid-by-hand')
  const own = (await getOwnData(person, person))!.flatMap(({ tables }) => tables)
  const words = own.flatMap(({ rows }) => rows.flat()).map((thing) => thing.words)
  expect(words).toContain('30 November 2026')
})

test('the receipt and the goodbye name the last day that is paid', async () => {
  const endsAt = atWallTime('2026-12-01').toISOString()
  const paid = { name: 'Ada', amountPence: 300, paidAt: endsAt, band: 'Basic', until: endsAt }
  expect((await renderEmail(paidByHand, paid)).text).toContain('until Monday 30 November 2026')
  const stopped = {
    name: 'Ada',
    memberUntil: '2026-12-01T10:32:00.000Z',
    link: 'https://a.example',
  }
  expect((await renderEmail(duesCancelled, stopped)).text).toContain('Monday 30 November 2026')
})

test('twelve single months from 31 January 2027 end with 30 January 2028', async () => {
  const { personId } = await aMemberToPay()
  freezeClock(atWallTime('2027-01-31', '15:00'))
  for (let months = 0; months < 12; months += 1) {
    await recordMoney(joyce, cash({ personId, dues: aMonth, amountPence: 300 }))
  }
  expect(lastPaidDay((await duesRowOf(personId))!.currentPeriodEndsAt!)).toBe('2028-01-30')
  await recordMoney(joyce, cash({ personId, dues: aYear }))
  expect(lastPaidDay((await duesRowOf(personId))!.currentPeriodEndsAt!)).toBe('2029-01-30')
  freezeClock(atWallTime('2026-11-01', '15:00'))
})

type Row = Partial<typeof subscriptions.$inferInsert>

/** A member with dues at Stripe, and what the treasurer's file says they have paid until. */
async function paidUntil(row: Row, payment?: { endsBefore: string }) {
  const { personId, email } = await aMember()
  await database()
    .update(subscriptions)
    .set({
      ...{ band: 'basic', amountPence: 300, interval: 'month', status: 'active' },
      ...{ stripeSubscriptionId: newId(), startedAt: now(), method: 'card' },
      currentPeriodEndsAt: atWallTime('2026-11-20', '10:32'),
      ...row,
    })
    .where(eq(subscriptions.personId, personId))
  if (payment) {
    await database()
      .insert(ledgerEntries)
      .values({
        ...{ id: newId(), kind: 'payment', amountPence: 300, occurredAt: now(), recordedAt: now() },
        ...{ personId, sourceKey: newId(), band: 'basic', periodEndsBefore: payment.endsBefore },
      })
  }
  const member = await database().select().from(members).where(eq(members.personId, personId))
  const line = (await exported()).split('\r\n').find((one) => one.includes(`-${number(member)},`))
  expect(line, email).toBeDefined()
  return line!.split(',').at(-1)
}
const number = (rows: { number: number }[]) => String(rows[0]!.number).padStart(4, '0')

test.each<[string, Row, string, { endsBefore: string }?]>([
  ['a period that runs', {}, '2026-11-19'],
  [
    'a period whose payment failed',
    { status: 'past_due', paymentFailedAt: new Date('2026-10-20T10:00:00Z') },
    '2026-10-19',
  ],
  ['a period whose payment is on its way', { paymentStatus: 'processing' }, '2026-10-19'],
  [
    'a bank that took the payment back weeks later',
    { paymentFailedAt: new Date('2026-10-30T10:00:00Z') },
    '2026-10-19',
  ],
  [
    'a break, in which periods run on unpaid',
    { pausedUntil: new Date('2027-02-01T00:00:00Z') },
    '2026-09-19',
    { endsBefore: '2026-09-20' },
  ],
  ['a first payment on its way', { startedAt: null, paymentStatus: 'processing' }, ''],
])('the treasurer’s list, %s', async (_, row, expected, payment) => {
  expect(await paidUntil(row, payment)).toBe(expected)
})

test('dates in the list are days of the organisation’s own clock', async () => {
  const summer = { currentPeriodEndsAt: atWallTime('2027-07-01') }
  expect(await paidUntil(summer)).toBe('2027-06-30')
  expect(dateOf(summer.currentPeriodEndsAt)).toBe(daysAfter('2027-06-30', 1))
})
