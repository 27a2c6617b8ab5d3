import { expect, test } from 'vitest'
import { earlierMemberships, type LifeDates, lifeLine } from '@/lib/records/member-record/life-line'
import { standingSentence } from '@/lib/records/member-record/standing-sentence'

const day = (date: string) => new Date(`2026-${date}T12:00:00Z`)
const at = day('11-30')
const joined: LifeDates = {
  appliedAt: day('10-08'),
  joinedAt: day('10-24'),
  standing: 'good',
  graceAt: null,
  untilAt: null,
  suspendedAt: null,
  resignedAt: null,
  expelledAt: null,
  diedAt: null,
}

const lives: [string, Partial<LifeDates>, string[], string][] = [
  [
    'in good standing',
    {},
    ['Applied 10-08', 'Good standing 10-24'],
    'In good standing, with a vote. Joined on Saturday 24 October 2026.',
  ],
  [
    'who left and came back',
    { earlier: [{ from: day('02-01'), until: day('09-01') }] },
    ['Member 02-01', 'Left 09-01', 'Applied again 10-08', 'Good standing 10-24'],
    'In good standing, with a vote. Came back on Saturday 24 October 2026.',
  ],
  [
    'who was a member before this site knew of it',
    { appliedAt: day('01-02'), earlier: [{ from: null, until: day('09-01') }] },
    ['Left 09-01', 'Good standing 10-24'],
    'In good standing, with a vote. Came back',
  ],
  ['who never applied here', { appliedAt: null }, ['Good standing 10-24'], 'In good standing'],
  [
    'in grace',
    { standing: 'grace', graceAt: day('11-24'), untilAt: day('12-22') },
    ['Applied 10-08', 'Good standing 10-24', 'Grace 11-24', 'Lapsed, if nothing is paid 12-22'],
    'In grace: dues have not been paid since Tuesday 24 November 2026. Has a vote until Tuesday 22 December 2026.',
  ],
  [
    'whose dues paid by hand will end',
    { graceAt: day('12-05'), untilAt: day('12-31') },
    [
      'Applied 10-08',
      'Good standing 10-24',
      'Grace, if nothing is paid 12-05',
      'Lapsed, if nothing is paid 12-31',
    ],
    'In good standing',
  ],
  [
    'who lapsed',
    { standing: 'lapsed', graceAt: day('10-26'), untilAt: day('11-23') },
    ['Applied 10-08', 'Good standing 10-24', 'Grace 10-26', 'Lapsed 11-23'],
    'Lapsed on Monday 23 November 2026. No vote until they pay.',
  ],
  [
    'whose first payment is on its way',
    { standing: 'provisional' },
    ['Applied 10-08', 'Provisional 10-24'],
    'Provisional: the first payment is on its way. No vote until it arrives.',
  ],
  [
    'who is suspended',
    { standing: 'suspended', suspendedAt: day('11-01') },
    ['Applied 10-08', 'Good standing 10-24', 'Suspended 11-01'],
    'Suspended on Sunday 1 November 2026. No vote while it lasts.',
  ],
  [
    'who left, whatever the dues would have done',
    {
      standing: 'resigned',
      resignedAt: day('11-02'),
      graceAt: day('11-24'),
      untilAt: day('12-22'),
    },
    ['Applied 10-08', 'Good standing 10-24', 'Left 11-02'],
    'Left on Monday 2 November 2026. No longer a member.',
  ],
  [
    'who has died',
    { standing: 'resigned', resignedAt: day('11-04'), diedAt: day('11-04') },
    ['Applied 10-08', 'Good standing 10-24', 'Death confirmed 11-04'],
    'Has died. Confirmed on Wednesday 4 November 2026.',
  ],
  [
    'who was expelled',
    { standing: 'expelled', expelledAt: day('11-03') },
    ['Applied 10-08', 'Good standing 10-24', 'Expelled 11-03'],
    'Expelled on Tuesday 3 November 2026. No longer a member.',
  ],
]

test.each(lives)('the life of a member %s', (_who, dates, pieces, sentence) => {
  const member = { ...joined, ...dates }
  const words = lifeLine(member, at).map(
    ({ label, from }) => `${label} ${from.toISOString().slice(5, 10)}`,
  )
  expect(words).toEqual(pieces)
  expect(standingSentence(member, at)).toContain(sentence)
})

test('what is still to come says so, and what has happened does not', () => {
  const grace = { ...joined, graceAt: day('11-24'), untilAt: day('12-22') }
  expect(lifeLine(grace, at).map(({ coming }) => coming ?? false)).toEqual([
    false,
    false,
    false,
    true,
  ])
})

test('beginnings and ends that were logged are memberships; the one that runs is none of the earlier', () => {
  const began = (date: string) => ({ at: day(date), began: true })
  const ended = (date: string) => ({ at: day(date), began: false })
  expect(earlierMemberships([])).toEqual([])
  expect(earlierMemberships([began('01-01')])).toEqual([])
  expect(earlierMemberships([ended('02-01'), began('03-01')])).toEqual([
    { from: null, until: day('02-01') },
  ])
  expect(
    earlierMemberships([began('01-01'), ended('02-01'), began('03-01'), ended('04-01')]),
  ).toEqual([
    { from: day('01-01'), until: day('02-01') },
    { from: day('03-01'), until: day('04-01') },
  ])
})
