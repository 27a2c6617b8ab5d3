import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lastWholeDayInWords, monthsAfter } from '@/lib/kernel/calendar'
import { endOfPaidTime, lastPaidDay } from '@/lib/money/ledger/last-paid-day'
import { periodFrom } from '@/lib/money/subscriptions/by-hand/hand-paid-period'

const day = fc
  .date({ min: new Date('2024-01-01'), max: new Date('2045-12-31'), noInvalidDate: true })
  .map((at) => at.toISOString().slice(0, 10))

/** Pays so many months at a time, each time where the last ended. */
function payInTurn(first: string, turns: readonly number[]) {
  let period = periodFrom(first, 0, null)
  for (const months of turns) period = periodFrom(period.endsBefore, months, period.countedFrom)
  return period
}

test('twelve months from 31 January, one at a time, end with 30 January', () => {
  const ends = Array.from({ length: 12 }, (_, months) =>
    lastPaidDay(payInTurn('2027-01-31', Array(months + 1).fill(1)).endsBefore),
  )
  expect(ends.slice(0, 3)).toEqual(['2027-02-27', '2027-03-30', '2027-04-29'])
  expect(ends.at(-1)).toBe('2028-01-30')
})

test('however months are paid, together they reach as far as if all had been paid at once', () => {
  const turns = fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 30 })
  fc.assert(
    fc.property(day, turns, (first, turns) => {
      const all = turns.reduce((sum, months) => sum + months, 0)
      const { endsBefore, countedFrom } = payInTurn(first, turns)
      expect(endsBefore).toBe(monthsAfter(first, all))
      expect(countedFrom).toBe(first)
    }),
  )
})

test('who stops and begins again is counted from the new first day', () => {
  fc.assert(
    fc.property(day, day, fc.integer({ min: 1, max: 24 }), (first, again, months) => {
      const { countedFrom, endsBefore } = periodFrom(again, months, first)
      expect(endsBefore).toBe(monthsAfter(countedFrom, monthsApart(countedFrom, again) + months))
      if (countedFrom === first) expect(monthsAfter(first, monthsApart(first, again))).toBe(again)
      else expect(countedFrom).toBe(again)
    }),
  )
})

const monthsApart = (first: string, last: string) => {
  const [one, other] = [first, last].map((date) => date.split('-').map(Number))
  return (other![0]! - one![0]!) * 12 + other![1]! - one![1]!
}

test('the last paid day is the day before, on the nights when clocks change too', () => {
  fc.assert(
    fc.property(day, (paidUntil) => {
      expect(lastPaidDay(endOfPaidTime(paidUntil))).toBe(paidUntil)
    }),
  )
  // At Stripe the next payment is taken at the hour of the first.
  expect(lastPaidDay(new Date('2026-12-01T10:32:00Z'))).toBe('2026-11-30')
  expect(lastWholeDayInWords(endOfPaidTime('2026-11-30'))).toBe('Monday 30 November 2026')
})
