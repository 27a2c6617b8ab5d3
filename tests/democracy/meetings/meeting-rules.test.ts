import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { calledMeetingHeadline, meetingsHeadline } from '@/app/meetings/meetings-headline'
import { draftMeetingForm, neededForm } from '@/lib/democracy/meetings/forms'
import {
  firstDayFor,
  keepsNotice,
  lastDayToCall,
  motionsUntil,
  quorumOf,
  withTimes,
} from '@/lib/democracy/meetings/meeting-rules'
import { noticeSentence } from '@/lib/democracy/meetings/notice-too-short'
import { meetingKinds } from '@/lib/democracy/meetings/states'
import { addDays, atWallTime, dateOf } from '@/lib/kernel/calendar'

const called = atWallTime('2026-12-03', '23:30')

test.each([
  ['ordinary', '2026-12-10', '2026-12-09'],
  ['annual', '2026-12-24', '2026-12-23'],
  ['special', '2026-12-10', '2026-12-09'],
] as const)('of an %s meeting the day of the notice does not count', (kind, first, tooSoon) => {
  expect(firstDayFor(kind, called)).toBe(first)
  expect(keepsNotice(kind, atWallTime(first, '00:05'), called)).toBe(true)
  expect(keepsNotice(kind, atWallTime(tooSoon, '23:55'), called)).toBe(false)
  expect(lastDayToCall(kind, atWallTime(first, '19:00'))).toBe('2026-12-03')
})

test('the first day that would do always does, and the day before it never, whatever the clocks do', () => {
  const instant = fc.date({
    min: new Date('2026-01-01'),
    max: new Date('2028-01-01'),
    noInvalidDate: true,
  })
  fc.assert(
    fc.property(instant, fc.constantFrom(...meetingKinds), (at, kind) => {
      const first = atWallTime(firstDayFor(kind, at), '12:00')
      expect(keepsNotice(kind, first, at)).toBe(true)
      expect(keepsNotice(kind, addDays(first, -1), at)).toBe(false)
    }),
  )
})

test('a refusal says what the rule book says, and the first day that would do', () => {
  expect(noticeSentence('annual', called)).toBe(
    'The rule book wants 21 days’ notice of an annual general meeting. Called today, it can be on Thursday 24 December 2026 or later.',
  )
  expect(noticeSentence('special', called)).toContain('7 days’ notice of a special meeting.')
})

test.each([
  [0, 1],
  [1, 1],
  [9, 1],
  [11, 2],
  [100, 10],
  [149, 15],
  [150, 15],
  [5000, 15],
])('of a roll of %i members %i make a quorum', (roll, quorum) => {
  expect(quorumOf(roll)).toBe(quorum)
})

test('motions come in until the end of the fifth day before the meeting', () => {
  const until = motionsUntil(atWallTime('2026-12-10', '19:00'))
  expect(until).toEqual(atWallTime('2026-12-06'))
  expect(dateOf(new Date(until.getTime() - 1))).toBe('2026-12-05')
})

test('each item begins when those before it are over', () => {
  const startsAt = atWallTime('2026-12-10', '19:00')
  const at = withTimes(startsAt, [{ minutes: 5 }, { minutes: 90 }, { minutes: 1 }]).map((item) =>
    item.at.getTime(),
  )
  expect(at).toEqual([0, 5, 95].map((minutes) => startsAt.getTime() + minutes * 60_000))
})

describe('the headline', () => {
  const startsAt = atWallTime('2026-12-10', '19:00')
  const one = {
    state: 'called',
    startsAt,
    endsAt: atWallTime('2026-12-10', '21:00'),
    town: 'Gateshead' as string | null,
    onlineLink: 'https://meet.example/x' as string | null,
  }
  test.each([
    [one, called, 'We meet at 7pm in Gateshead and online'],
    [{ ...one, onlineLink: null }, called, 'We meet at 7pm in Gateshead'],
    [{ ...one, town: null }, called, 'We meet at 7pm online'],
    [one, one.endsAt, 'We met in Gateshead and online'],
    [{ ...one, state: 'cancelled' }, called, 'This meeting is cancelled'],
  ])('says how it stands %#', (meeting, at, headline) => {
    expect(calledMeetingHeadline(meeting, at)).toBe(headline)
  })
  test.each([
    [[], 'No meeting is called'],
    [[{ ...one, state: 'cancelled' }], 'No meeting is called'],
    [[one], 'We meet on Thursday 10 December 2026 in Gateshead and online'],
    [[one, one], 'Two meetings are coming, the next on Thursday 10 December 2026'],
  ])('of the list says the next one %#', (coming, headline) => {
    expect(meetingsHeadline(coming)).toBe(headline)
  })
})

describe('the form of a meeting', () => {
  const typed = {
    kind: 'ordinary',
    whose: 'all',
    startsDay: '10',
    startsMonth: 'December',
    startsYear: '2026',
    startsTime: '7pm',
    endsTime: '9pm',
    venue: 'Old Town Hall',
    town: 'Gateshead',
  }
  const wrongAt = (change: object) =>
    draftMeetingForm
      .safeParse({ ...typed, ...change })
      .error?.issues.map(({ path }) => path.join('.'))

  test('reads whose it is, where and until when', () => {
    expect(draftMeetingForm.parse({ ...typed, group: 'organising' })).toMatchObject({
      group: null,
      place: null,
      onlineLink: null,
      endsAt: atWallTime('2026-12-10', '21:00'),
    })
    const late = draftMeetingForm.parse({ ...typed, endsTime: '00:30' })
    expect(late.endsAt).toEqual(atWallTime('2026-12-11', '00:30'))
  })

  test.each([
    [{ kind: '' }, ['kind']],
    [{ startsDay: '31', startsMonth: '2' }, ['starts']],
    [{ startsTime: 'soon' }, ['startsTime']],
    [{ venue: '', town: '' }, ['venue']],
    [{ venue: '' }, ['venue', 'venue']],
    [{ town: '' }, ['town']],
    [{ onlineLink: 'http://meet.example' }, ['onlineLink']],
    [{ whose: 'group' }, ['group']],
    [{ whose: 'place', place: 'Atlantis' }, ['place']],
  ])('says at its field what is wrong %#', (change, fields) => {
    expect(wrongAt(change)).toEqual(fields)
  })

  test('a seat wants to know from where, and how to reach whoever offers it', () => {
    const wrong = neededForm.safeParse({ number: '1', seat: 'offered' })
    expect(wrong.error!.issues.map(({ path }) => path[0])).toEqual(['from', 'reach'])
    expect(neededForm.parse({ number: '1', seat: 'none', shown: 'yes' })).toMatchObject({
      seat: null,
    })
  })
})
