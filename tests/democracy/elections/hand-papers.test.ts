import { expect, test } from 'vitest'
import { paperBallotForm } from '@/lib/democracy/elections/papers/forms'
import { amendForm } from '@/lib/democracy/elections/roll/forms'

test('numbers are read from a paper as people type them', () => {
  const typed = { slug: 'a', 'rank-x': '2, 1 3', 'rank-y': '', 'rank-z': '4;2.', other: 'x' }
  expect(paperBallotForm.parse(typed)).toEqual({
    slug: 'a',
    rankings: { x: [2, 1, 3], z: [4, 2] },
    paperId: '',
  })
  const wrong = paperBallotForm.safeParse({ slug: 'a', 'rank-x': 'Ada first' })
  expect(wrong.error!.issues[0]).toMatchObject({ path: ['rank-x'] })
})

test('a member is named by their number, however it is written', () => {
  const read = (number: string) => amendForm.safeParse({ slug: 'a', number, change: 'add' })
  expect(read('42').data!.number).toBe(42)
  expect(read('NELL-0042').data!.number).toBe(42)
  for (const bad of ['', 'Ada', '0', '9'.repeat(12)]) expect(read(bad).success).toBe(false)
})
