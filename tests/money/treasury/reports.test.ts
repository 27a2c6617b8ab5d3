import '@/tests/support/database'
import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { database } from '@/db/client'
import { ledgerEntries } from '@/db/schema/money/ledger'
import type { PersonActor } from '@/lib/kernel/actor'
import { atWallTime } from '@/lib/kernel/calendar'
import { freezeClock } from '@/lib/kernel/clock'
import { newId } from '@/lib/kernel/ids'
import { type EntryKind, entryKinds } from '@/lib/money/ledger/entry-kinds'
import { balanceOf, figuresOf, type ReportGroup, reportLineOf } from '@/lib/money/ledger/figures'
import { monthsFrom } from '@/lib/money/treasury/dashboard/months'
import { listMonths } from '@/lib/money/treasury/reports/list-months'
import { getReport } from '@/lib/money/treasury/reports/read'
import { reportCsv } from '@/lib/money/treasury/reports/report-csv'
import { reportPdf } from '@/lib/money/treasury/reports/report-pdf'
import { type Band, bands } from '@/lib/organisation'
import { aMember, anOfficer } from '@/tests/support/people'

let joyce: PersonActor
beforeAll(async () => {
  freezeClock(new Date('2027-04-10T12:00:00Z'))
  joyce = await anOfficer('treasurer')
})

const minus: EntryKind[] = [
  'bank-charge',
  'refund',
  'dispute',
  'payout',
  'paid-in',
  'repayment',
  'fee',
]
const later: EntryKind[] = ['correction', 'repayment']

const aGroup: fc.Arbitrary<ReportGroup> = fc
  .record({
    kind: fc.constantFrom(...entryKinds),
    of: fc.constantFrom<EntryKind>('cash', 'cheque', 'bank', 'refund', 'expense'),
    band: fc.constantFrom<Band | null>(...bands, null),
    pence: fc.integer({ min: 1, max: 5_000_000 }),
  })
  .map(({ kind, of, band, pence }) => ({
    kind,
    ofKind: later.includes(kind) ? of : null,
    band,
    pence: minus.includes(kind) ? -pence : pence,
  }))

test('whatever stands in the books, the beginning and what happened make the end', () => {
  fc.assert(
    fc.property(fc.array(aGroup), fc.array(aGroup), (before, during) => {
      const { opening, closing, income, back, lines, spending, byBand } = figuresOf(before, during)
      expect(opening.total + lines.opening + income + back + lines.fee + spending).toBe(
        closing.total,
      )
      for (const { stripe, bank, cash, total } of [opening, closing]) {
        expect(stripe + bank + cash).toBe(total)
      }
      expect(Object.values(byBand).reduce((sum, pence) => sum + pence)).toBe(income)
    }),
  )
})

test('every kind of movement has its line, or only moves', () => {
  const without = entryKinds.filter((kind) => !reportLineOf({ kind, ofKind: null }))
  expect(without).toEqual(['payout', 'payout-returned', 'paid-in'])
})

async function enter(kind: EntryKind, amountPence: number, at: Date, more: object = {}) {
  const id = newId()
  await database()
    .insert(ledgerEntries)
    .values({ id, kind, amountPence, occurredAt: at, recordedAt: at, sourceKey: newId(), ...more })
  return id
}

test('the months add up to the whole, at the very edges of a month here', async () => {
  const { personId } = await aMember()
  const midnight = atWallTime('2027-04-01')
  const basic = { personId, band: 'basic' }
  // An hour ahead of UTC since the Sunday before: still March in Greenwich, April here.
  expect(midnight.toISOString()).toBe('2027-03-31T23:00:00.000Z')
  await enter('payment', 300, new Date(midnight.getTime() - 1), basic)
  await enter('payment', 400, midnight, { personId, band: 'solidarity' })
  await enter('fee', -25, midnight)
  const cash = await enter('cash', 5000, atWallTime('2027-01-31', '23:30'), basic)
  await enter('correction', -1000, atWallTime('2027-02-10'), { ...basic, relatesTo: cash })
  await enter('repayment', -500, atWallTime('2027-03-10'), { ...basic, relatesTo: cash })
  await enter('paid-in', -3000, atWallTime('2027-03-11'))
  const refund = await enter('refund', -100, atWallTime('2027-03-12'), { personId })
  await enter('correction', 100, atWallTime('2027-03-20'), { personId, relatesTo: refund })
  await enter('payout', -300, atWallTime('2027-04-03'))
  await enter('expense', -1200, atWallTime('2027-04-04'))
  const months = monthsFrom('2027-01-01', 4)
  const reports = await Promise.all(months.map(async (month) => (await getReport(joyce, month))!))
  const [january, february, march, april] = reports
  expect(january).toMatchObject({ income: 5000, opening: { total: 0 } })
  expect(february).toMatchObject({ income: -1000, lines: { correction: -1000 } })
  expect(march).toMatchObject({ income: 300, back: -500, payers: { basic: 1, solidarity: 0 } })
  expect(april).toMatchObject({ income: 400, spending: -1200, running: true })
  expect(april!.lines.fee).toBe(-25)
  expect(april!.closing).toEqual({ stripe: 375, bank: 2100, cash: 500, total: 2975 })
  for (const [place, report] of reports.entries()) {
    expect(report.opening).toEqual(reports[place - 1]?.closing ?? balanceOf([]))
  }
  const sums = reports.map(({ month, income, back, lines, spending }) => ({
    month,
    came: income,
    went: 0 - back - lines.fee - spending,
  }))
  expect(await listMonths(joyce)).toEqual(sums.reverse())
})

test('on paper and as a list', async () => {
  const report = (await getReport(joyce, '2027-04-01'))!
  const pdf = await reportPdf(report, new Date('2027-04-10T12:00:00Z'))
  expect(Buffer.from(pdf.slice(0, 5)).toString()).toBe('%PDF-')
  const csv = reportCsv(report)
  expect(csv).toContain('Table,What,Unit,2027-04,2027-03')
  expect(csv).toContain('Where the money is,In cash,£,5.00,')
  expect(csv).toContain('What we spent,Expenses,£,-12.00,0.00')
  expect(csv).toContain('Members who paid dues in the month,Solidarity,members,1,0')
})

test('for the committee, not for members; no month before or after the books', async () => {
  expect(await getReport(await anOfficer('secretary'), '2027-03-01')).toBeDefined()
  expect(await getReport(await anOfficer('membership-secretary'), '2027-03-01')).toBeUndefined()
  expect(await getReport(await aMember(), '2027-03-01')).toBeUndefined()
  expect(await getReport(joyce, '2027-05-01')).toBeUndefined()
  expect(await listMonths(await aMember())).toBeUndefined()
})
