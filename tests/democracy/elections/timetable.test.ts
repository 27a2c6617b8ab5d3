import { describe, expect, test } from 'vitest'
import { callForm } from '@/lib/democracy/elections/calling/forms'
import {
  brokenRules,
  type Dates,
  inBoxes,
  type Moment,
  moments,
  startingOn,
} from '@/lib/democracy/elections/calling/timetable'
import { addDays, atWallTime, momentInWords } from '@/lib/kernel/calendar'
import { errorsOf } from '@/lib/kernel/forms'
import { newId } from '@/lib/kernel/ids'

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

function typed(): Record<string, string | string[]> {
  const boxes = moments.flatMap((moment) => {
    const { day, month, year, time } = inBoxes(dates[moment])
    return [
      [`${moment}Day`, day],
      [`${moment}Month`, month],
      [`${moment}Year`, year],
      [`${moment}Time`, time],
    ]
  })
  return {
    ...Object.fromEntries(boxes),
    id: newId(),
    title: ' Officers  2027 ',
    kind: 'officers',
    returningOfficer: 'NELL-0007',
    offices: ['treasurer', 'co-chair'],
    'co-chairSeats': '2',
    'co-chairCounting': 'stv',
    'co-chairDeclaration': 'women',
    'co-chairLeast': '1',
    treasurerSeats: '1',
    treasurerCounting: 'stv',
    termDay: '1',
    termMonth: '5',
    termYear: '2027',
  }
}

test('what the form sends is what it said: posts in their order, each with its rules', () => {
  const read = callForm.parse(typed())
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
  [{ 'co-chairLeast': '3' }, 'co-chairLeast'],
  [{ 'co-chairDeclaration': 'toString' }, 'co-chairDeclaration'],
  [{ treasurerCounting: 'fptp' }, 'treasurerCounting'],
  [{ opensAtDay: '31', opensAtMonth: '2' }, 'opensAt'],
  [{ closesAtTime: 'teatime' }, 'closesAtTime'],
  [{ termYear: '2026' }, 'term'],
  [{ returningOfficer: 'Ada' }, 'returningOfficer'],
  [{ kind: 'endorsement' }, 'firstTitle'],
])('a form with %o is wrong at %s', (wrong, field) => {
  const read = callForm.safeParse({ ...typed(), ...wrong })
  expect(Object.keys(errorsOf(read.error!))).toContain(field)
})
