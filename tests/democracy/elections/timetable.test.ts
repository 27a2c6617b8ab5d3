import { describe, expect, test } from 'vitest'
import { callForm } from '@/lib/democracy/elections/calling/forms'
import {
  brokenRules,
  type Dates,
  type Moment,
  moments,
  startingOn,
} from '@/lib/democracy/elections/calling/timetable'
import { addDays, atWallTime, momentInWords } from '@/lib/kernel/calendar'
import { errorsOf } from '@/lib/kernel/forms'
import { callFormFields } from '@/tests/support/elections/call-form-fields'

const now = atWallTime('2027-03-01', '09:00')
const dates = startingOn('2027-03-08')
const minute = 60_000
const less = (at: Date, by = minute) => new Date(at.getTime() - by)

test('the shortest timetable is lawful, and keeps its time of day when the clocks change', () => {
  expect(brokenRules(dates, now)).toEqual({})
  expect(moments.map((moment) => momentInWords(dates[moment]))).toEqual([
    'Monday 8 March 2027 at 9am',
    'Monday 15 March 2027 at 9am',
    'Wednesday 17 March 2027 at 9am',
    'Wednesday 17 March 2027 at 9am',
    'Friday 19 March 2027 at 9am',
    'Monday 22 March 2027 at 9am',
    'Monday 29 March 2027 at 9am',
    'Monday 5 April 2027 at 9am',
  ])
})

describe('a minute less than the rule book asks for', () => {
  const table: [string, Partial<Dates>, Moment, RegExp][] = [
    ['in the past', { nominationsOpenAt: less(now) }, 'nominationsOpenAt', /past/],
    [
      'nominations',
      { nominationsCloseAt: less(dates.nominationsCloseAt) },
      'nominationsCloseAt',
      /7 days/,
    ],
    [
      'withdrawals',
      { withdrawalsUntil: less(dates.withdrawalsUntil) },
      'withdrawalsUntil',
      /2 days/,
    ],
    [
      'roll before nominations close',
      { rollFreezesAt: less(dates.nominationsCloseAt) },
      'rollFreezesAt',
      /roll/,
    ],
    [
      'papers before withdrawals end',
      { collectFrom: less(dates.withdrawalsUntil), rollFreezesAt: dates.nominationsCloseAt },
      'collectFrom',
      /withdraw/,
    ],
    [
      'papers before the roll is frozen',
      { rollFreezesAt: new Date(dates.collectFrom.getTime() + minute) },
      'collectFrom',
      /roll/,
    ],
    ['collecting', { opensAt: less(dates.opensAt) }, 'opensAt', /72 hours/],
    ['voting', { closesAt: less(dates.closesAt) }, 'closesAt', /7 days/],
    [
      'challenges',
      { challengesUntil: less(dates.challengesUntil) },
      'challengesUntil',
      /7 days after voting/,
    ],
    ['for ever', { challengesUntil: addDays(now, 401) }, 'challengesUntil', /400 days/],
  ]
  test.each(table)('%s', (_what, changed, moment, sentence) => {
    expect(brokenRules({ ...dates, ...changed }, now)[moment]).toMatch(sentence)
  })
})

test('an election closes before the key that signs its papers counts as weak', () => {
  const late = { ...dates, closesAt: new Date('2030-12-31T23:59:00.000Z') }
  const judged = (closesAt: Date) => brokenRules({ ...late, closesAt }, now).closesAt
  expect(judged(late.closesAt)).toBeUndefined()
  expect(judged(new Date('2031-01-01T00:00:00.000Z'))).toMatch(/before 2031/)
})

test('what the form sends is what it said: posts in their order, each with its rules', () => {
  const read = callForm.parse(callFormFields())
  expect(read).toMatchObject({ title: 'Officers 2027', returningOfficer: 7, dates })
  expect(read.contests).toMatchObject([
    { office: 'co-chair', seats: 2, rules: 'scottish', constraints: [{ min: 1 }] },
    { office: 'treasurer', seats: 1, rules: 'av', constraints: [] },
  ])
})

test.each([
  [{ offices: [] }, 'offices'],
  [{ 'co-chairSeats': '0' }, 'co-chairSeats'],
  [{ 'co-chairSeats': '51' }, 'co-chairSeats'],
  [{ 'co-chairLeast-women': '3' }, 'co-chairLeast-women'],
  [{ 'co-chairLeast-bame': 'one' }, 'co-chairLeast-bame'],
  [{ treasurerCounting: 'fptp' }, 'treasurerCounting'],
  [{ opensAtDay: '31', opensAtMonth: '2' }, 'opensAt'],
  [{ closesAtTime: 'teatime' }, 'closesAtTime'],
  [{ termYear: '2026' }, 'term'],
  [{ returningOfficer: 'Ada' }, 'returningOfficer'],
  [{ kind: 'endorsement' }, 'firstTitle'],
])('a form with %o is wrong at %s', (wrong, field) => {
  const read = callForm.safeParse({ ...callFormFields(), ...wrong })
  expect(Object.keys(errorsOf(read.error!))).toContain(field)
})
