import { expect, test } from 'vitest'
import {
  agesInSentence,
  arrearsHeadline,
  bandsInSentence,
  expectedHeadline,
  joinersHeadline,
  membersHeadline,
  monthInSentence,
  nothingElseWaits,
  spentInSentence,
} from '@/app/desk/money/money-headlines'
import type { ArrearsAge } from '@/lib/money/treasury/arrears-ages'

/** The sentences of the treasurer's overview and of the pages behind it: of none, of one, of many. */
const owes = (age: ArrearsAge, count: number, pence: number) => ({ age, count, pence })

test('what is owed, and since when', () => {
  expect(arrearsHeadline([])).toBe('Nobody is in arrears')
  expect(agesInSentence([])).toBe('Nobody is in arrears')
  const one = [owes('lapsed', 1, 300)]
  expect(arrearsHeadline(one)).toBe('£3 is owed by 1 member, none of it in grace')
  expect(agesInSentence(one)).toBe('£3 lapsed lately')
  const many = [owes('week', 2, 600), owes('grace', 1, 300), ...one, owes('year', 1, 1200)]
  expect(arrearsHeadline(many)).toBe('£24 is owed by 5 members, £9 of it in grace')
  expect(agesInSentence(many)).toBe('£9 in grace, £3 lapsed lately, £12 longer')
})

test('who has a vote, by band', () => {
  expect(membersHeadline([])).toBe('No member has a vote')
  expect(bandsInSentence([])).toBe('No member has a vote')
  const lapsed = { standing: 'lapsed', band: 'basic', count: 9 } as const
  const one = [{ standing: 'grace', band: 'basic', count: 1 } as const, lapsed]
  expect(membersHeadline(one)).toBe('1 member with a vote')
  expect(bandsInSentence(one)).toBe('1 basic')
  const many = [...one, { standing: 'good', band: 'free', count: 1200 } as const]
  expect(membersHeadline(many)).toBe('1,201 members with a vote')
  expect(bandsInSentence(many)).toBe('1,200 free, 1 basic')
})

test('who came and who went', () => {
  const month = { joined: 0, left: 0, lapsed: 0 }
  expect(joinersHeadline([month, month])).toBe('Nobody joined, left or lapsed in 12 months')
  expect(joinersHeadline([{ ...month, joined: 1 }])).toBe('1 joined in 12 months')
  const many = [
    { joined: 100, left: 2, lapsed: 3 },
    { joined: 25, left: 1, lapsed: 2 },
  ]
  expect(joinersHeadline(many)).toBe('125 joined, 3 left and 5 lapsed in 12 months')
})

test('what is expected, what came so far, what was spent', () => {
  expect(expectedHeadline([{ total: 0 }])).toBe('No dues are expected over the next 12 months')
  expect(expectedHeadline([{ total: 300 }, { total: 1200 }])).toBe(
    '£15 expected over the next 12 months',
  )
  const month = { month: '2026-11-01', thisMonthPence: 23_300, restOfMonthPence: 0 }
  expect(monthInSentence(month)).toBe(
    '£233 came in so far in November. No more dues are due this month.',
  )
  expect(monthInSentence({ ...month, restOfMonthPence: 12_000 })).toBe(
    '£233 came in so far in November, and £120 of dues still to come.',
  )
  const from = new Date('2026-01-01T00:00:00Z')
  expect(spentInSentence({ spentPence: 0, from })).toBe('Nothing spent since January')
  expect(spentInSentence({ spentPence: 120_400, from })).toBe('£1,204 spent since January')
})

test('noughts are one sentence', () => {
  expect(nothingElseWaits([], true)).toBe('Nothing else is waiting.')
  expect(nothingElseWaits(['Claims to decide'], false)).toBe(
    'Nothing is waiting: no claims to decide.',
  )
  expect(
    nothingElseWaits(['Claims to pay', 'Refunds to decide', 'Differences from Stripe'], true),
  ).toBe('Nothing else is waiting: no claims to pay, refunds to decide or differences from Stripe.')
})
