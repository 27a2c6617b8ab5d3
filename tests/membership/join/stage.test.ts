import { expect, test } from 'vitest'
import type { PersonActor, Standing } from '@/lib/kernel/actor'
import { belongs, isOpen, stageOf } from '@/lib/membership/join/stage'

const decidedAt = new Date('2027-03-14T12:00:00Z')
const before = new Date('2025-01-01T12:00:00Z')
const after = new Date('2027-03-20T12:00:00Z')

function person(joinedAt?: Date, standing: Standing = 'good'): PersonActor {
  const member = joinedAt && { number: 1, joinedAt, standing, mayVote: standing === 'good' }
  return { kind: 'person', personId: 'p', name: '', email: '', member } as PersonActor
}

const submitted = (...conditions: ('waiting' | 'answered' | 'to-replace')[]) =>
  stageOf(
    { state: 'submitted', decidedAt: null },
    conditions.map((condition) => ({ condition })),
    person(),
  )

test('a sent application waits for whoever has to do something next', () => {
  expect(submitted('waiting', 'waiting')).toBe('waiting-for-referees')
  expect(submitted('waiting', 'answered')).toBe('waiting-for-referees')
  expect(submitted('answered', 'answered')).toBe('with-us')
  expect(submitted('to-replace', 'waiting')).toBe('referee-to-replace')
})

test.each([
  ['nobody yet', person(), 'dues-to-pay'],
  ['somebody who has paid', person(after), 'member'],
  ['a free member, from that moment', person(decidedAt), 'member'],
  ['who paid and left since', person(after, 'resigned'), 'over'],
  ['who had left before', person(before, 'resigned'), 'dues-to-pay'],
  ['who had lapsed before', person(before, 'lapsed'), 'dues-to-pay'],
  ['who paid and lapsed since', person(after, 'lapsed'), 'over'],
])('an approval opens the door once: %s', (_, applicant, stage) => {
  expect(stageOf({ state: 'approved', decidedAt }, [], applicant)).toBe(stage)
})

test('a decision closes it, and a draft, a question or a wait keeps it open', () => {
  expect((['draft', 'question', 'waiting-for-referees', 'with-us'] as const).every(isOpen)).toBe(
    true,
  )
  expect((['dues-to-pay', 'member', 'over', 'declined', 'withdrawn'] as const).some(isOpen)).toBe(
    false,
  )
})

test('who is suspended still belongs', () => {
  expect(belongs(person(before, 'suspended'))).toBe(true)
  expect(
    belongs({
      ...person(before, 'suspended'),
      member: { ...person(before, 'suspended').member!, leftAt: before },
    }),
  ).toBe(false)
  expect(belongs(person(before, 'expelled'))).toBe(false)
})
