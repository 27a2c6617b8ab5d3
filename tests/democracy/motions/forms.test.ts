import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  ballotForm,
  cancelVoteForm,
  extendVoteForm,
  motionForm,
  motionNumberForm,
  voteForm,
} from '@/lib/democracy/motions/forms'
import { timeIn } from '@/lib/kernel/form-fields'
import { newId } from '@/lib/kernel/ids'

test.each([
  ['8pm', '20:00'],
  ['8.30 PM', '20:30'],
  ['12am', '00:00'],
  ['12pm', '12:00'],
  ['noon', '12:00'],
  ['18:30', '18:30'],
  ['9', undefined],
  ['13pm', undefined],
  ['0am', undefined],
  ['24:00', undefined],
  ['7:60', undefined],
  ['', undefined],
])('"%s" on the clock is %s', (typed, time) => {
  expect(timeIn(typed)).toBe(time)
})

const vote = {
  number: '7',
  majority: 'simple',
  opening: 'now',
  closesDay: '8',
  closesMonth: '3',
  closesYear: '2027',
  closesTime: '8pm',
}

test('a vote form becomes the times of a vote', () => {
  expect(voteForm.parse(vote)).toEqual({
    number: 7,
    majority: 'simple',
    kind: 'confidential',
    opens: 'now',
    closes: { date: '2027-03-08', time: '20:00' },
  })
  const wrong = voteForm.safeParse({ ...vote, opening: 'later', closesDay: '31', closesMonth: '2' })
  const fields = wrong.error?.issues.map((issue) => issue.path[0])
  expect(fields).toEqual(['opens', 'opensTime', 'closes'])
})

test('a vote is extended to a date and cancelled for a reason that somebody gives', () => {
  const { number, closesDay, closesMonth, closesYear, closesTime } = vote
  const form = { number, closesDay, closesMonth, closesYear, closesTime, reason: ' Too  short ' }
  expect(extendVoteForm.parse(form)).toEqual({
    number: 7,
    reason: 'Too short',
    closes: { date: '2027-03-08', time: '20:00' },
  })
  const wrong = extendVoteForm.safeParse({ ...form, closesDay: '31', closesMonth: '2' })
  expect(wrong.error?.issues.map((issue) => issue.path[0])).toEqual(['closes'])
  expect(cancelVoteForm.safeParse({ number, reason: ' ' }).error?.issues[0]?.message).toBe(
    'Enter a reason',
  )
})

test('a motion has a title on one line and at most 500 words', () => {
  const form = { id: newId(), title: '  A  title\n', text: 'word '.repeat(500) }
  expect(motionForm.parse(form).title).toBe('A title')
  expect(motionForm.safeParse({ ...form, text: 'word '.repeat(501) }).success).toBe(false)
  expect(motionForm.safeParse({ ...form, text: 'w'.repeat(10_001) }).success).toBe(false)
  expect(motionForm.safeParse({ ...form, text: ' \n ' }).success).toBe(false)
})

test('whatever is sent, a form answers with sentences', () => {
  const anything = fc.dictionary(
    fc.constantFrom(
      'number',
      'reason',
      'id',
      'title',
      'text',
      'choice',
      ...Object.keys(vote),
      'opensDay',
    ),
    fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.array(fc.string())),
  )
  fc.assert(
    fc.property(anything, (body) => {
      for (const form of [
        motionNumberForm,
        motionForm,
        ballotForm,
        voteForm,
        extendVoteForm,
        cancelVoteForm,
      ]) {
        const { error } = form.safeParse(body)
        for (const issue of error?.issues ?? []) expect(issue.message).toMatch(/^[A-Z][a-z]+ /)
      }
    }),
    { numRuns: 500 },
  )
})
