import { expect, test } from 'vitest'
import { atWallTime } from '@/lib/kernel/calendar'
import { agesFrom, arrearsAges } from '@/lib/money/treasury/arrears-ages'
import { averageOwnAmounts, expectedFrom } from '@/lib/money/treasury/dashboard/expected'
import { incomeByMonth, incomeHeadline, sinceTheFirst } from '@/lib/money/treasury/dashboard/income'
import { monthInWords, monthOf, monthsFrom } from '@/lib/money/treasury/dashboard/months'
import type { MonthGroup } from '@/lib/money/treasury/tallies/sum-months'

test('a month is where its wall clock is', () => {
  expect(monthOf(new Date('2026-06-30T23:30:00Z'))).toBe('2026-07-01')
  expect(monthInWords('2026-07-01')).toBe('July 2026')
  expect(monthsFrom('2026-11-01', 3)).toEqual(['2026-11-01', '2026-12-01', '2027-01-01'])
})

const months = ['2026-09-01', '2026-10-01']
const sums = [
  { month: '2026-09-01', kind: 'payment', band: 'basic', pence: 900 },
  { month: '2026-10-01', kind: 'payment', band: 'basic', pence: 1200 },
  { month: '2026-10-01', kind: 'cash', band: null, pence: 500 },
  { month: '2026-10-01', kind: 'refund', band: 'basic', pence: -300 },
  { month: '2026-10-01', kind: 'fee', band: null, pence: -40 },
  { month: '2026-10-01', kind: 'payout', band: null, pence: -5000 },
].map((sum) => ({ ...sum, ofKind: null }) as MonthGroup)

test('what came in is dues and money by hand; refunds stand beside it, fees and payouts are none of it', () => {
  const [september, october] = incomeByMonth(sums, months)
  expect(september).toMatchObject({ basic: 900, total: 900 })
  expect(october).toMatchObject({ basic: 1200, other: 500, back: -300, total: 1700 })
})

test.each([
  [[900, 1400], 'In October £14 came in, £5 more than in September'],
  [[1400, 900], 'In October £9 came in, £5 less than in September'],
  [[900, 900], 'In October £9 came in, as in September'],
  [[0, 0], 'In October nothing came in, as in September'],
  [[100, -200], 'In October corrections took off £2 more than came in, £3 less than in September'],
])('the headline for %j', ([september, october], sentence) => {
  const rows = incomeByMonth(
    [
      { month: months[0]!, kind: 'payment', band: 'basic', ofKind: null, pence: september! },
      { month: months[1]!, kind: 'payment', band: 'basic', ofKind: null, pence: october! },
    ],
    months,
  )
  expect(incomeHeadline(rows, months[1]!)).toBe(sentence)
})

test('months before the first in which anything moved are left out, but for the last twelve', () => {
  const all = monthsFrom('2024-11-01', 24)
  const shown = (first: string | undefined) =>
    sinceTheFirst(
      incomeByMonth(
        first ? [{ month: first, kind: 'refund', band: null, ofKind: null, pence: -100 }] : [],
        all,
      ),
    ).map(({ month }) => month)
  expect(shown(undefined)).toEqual(all.slice(12))
  expect(shown('2026-09-01')).toEqual(all.slice(12))
  expect(shown('2025-03-01')).toEqual(all.slice(4))
  expect(shown('2024-11-01')).toEqual(all)
})

test('monthly payers are expected each month from their next charge, yearly ones in their month', () => {
  const running = [
    { from: '2026-11-01', band: 'basic', interval: 'month', count: 2, pence: 600 },
    { from: '2027-02-01', band: 'basic', interval: 'month', count: 1, pence: 300 },
    { from: '2027-03-01', band: 'solidarity', interval: 'year', count: 1, pence: 12_000 },
    { from: '2026-11-01', band: 'basic', interval: 'year', count: 1, pence: 3600 },
    { from: '2026-09-01', band: 'basic', interval: 'year', count: 1, pence: 3600 },
    { from: '2027-12-01', band: 'basic', interval: 'year', count: 1, pence: 99_999 },
  ] as const
  const lines = expectedFrom('2026-11-01', [...running])
  expect(lines).toHaveLength(13)
  expect(lines[0]).toMatchObject({ monthly: 600, yearly: 7200 })
  expect(lines[2]).toMatchObject({ month: '2027-01-01', monthly: 600, yearly: 0 })
  expect(lines[3]).toMatchObject({ month: '2027-02-01', monthly: 900 })
  expect(lines[4]).toMatchObject({ month: '2027-03-01', yearly: 12_000 })
  expect(lines[12]).toMatchObject({ month: '2027-11-01', yearly: 7200 })
  expect(averageOwnAmounts([...running])).toEqual([{ band: 'solidarity', pence: 1000 }])
  expect(averageOwnAmounts([])).toEqual([])
})

test('arrears are grouped by calendar days', () => {
  const ages = agesFrom(atWallTime('2026-11-22', '10:00'))
  expect(ages.map(({ age }) => age)).toEqual(Object.keys(arrearsAges))
  expect(ages.map(({ since }) => since)).toEqual([
    '2026-11-16',
    '2026-11-09',
    '2026-10-26',
    '2026-08-01',
    '2025-11-01',
    undefined,
  ])
})
