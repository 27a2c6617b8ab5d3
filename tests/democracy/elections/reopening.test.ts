import { describe, expect, test } from 'vitest'
import { judge } from '@/lib/democracy/elections/count/constraints'
import type { Constraint, Rules } from '@/lib/democracy/elections/count/contest'
import { count } from '@/lib/democracy/elections/count/count'
import { Papers } from '@/lib/democracy/elections/count/papers'
import { reopenNominations } from '@/lib/democracy/elections/reopen-nominations'

/** Numbers on the paper: two men, a woman, Re-open Nominations. */
const [al, bo, cath, reopen] = [1, 2, 3, 4] as const
const candidates = ['Al', 'Bo', 'Cath', reopenNominations]
const aWoman: Constraint = { name: 'At least one woman', members: [cath], min: 1 }
const oneMan: Constraint = { name: 'At most one man', members: [al, bo], max: 1 }

function counted(
  rules: Rules,
  seats: number,
  constraints: Constraint[],
  rankings: [number[], number][],
) {
  const papers = new Papers()
  for (const [ranking, weight] of rankings) papers.add(ranking, ranking.length, weight)
  const contest = { title: 'Co-Chairs', seats, candidates, withdrawn: [], papers }
  return count(contest, { rules, seats, constraints, lots: [1, 2, 3, 4] })
}

const field = (seats: number, standing: number[] = [al, bo, cath, reopen]) => ({
  standing,
  elected: new Set<number>(),
  excluded: new Set<number>(),
  seats,
})

describe.each(['scottish', 'meek'] as const)('by %s, a seat that stays empty', (rules) => {
  test('meets no minimum: the last seat that a woman has to have cannot stay empty', () => {
    const found = counted(
      rules,
      2,
      [aWoman],
      [
        [[al], 60],
        [[reopen], 30],
        [[cath], 10],
      ],
    )
    expect(found.winners).toEqual([al, cath])
    expect(found.stages.find(({ candidate }) => candidate === reopen)!.type).toBe('doomed')
  })

  test('leaves the other seats to whom the minimum asks for', () => {
    const found = counted(
      rules,
      2,
      [aWoman],
      [
        [[reopen], 60],
        [[al], 35],
        [[cath], 5],
      ],
    )
    expect(found.winners).toEqual([reopen, cath])
  })

  test('breaks no maximum: beside the one man it can be chosen, and the second man cannot', () => {
    const found = counted(
      rules,
      2,
      [oneMan],
      [
        [[al], 50],
        [[bo], 30],
        [[reopen], 15],
        [[cath], 5],
      ],
    )
    expect(found.winners).toEqual([al, reopen])
    expect(found.stages.find(({ candidate }) => candidate === bo)!.type).toBe('doomed')
  })

  test('is like any other where no rule hangs on the seat', () => {
    const found = counted(
      rules,
      2,
      [aWoman],
      [
        [[cath], 50],
        [[reopen], 40],
        [[al], 10],
      ],
    )
    expect(found.winners).toEqual([cath, reopen])
  })
})

test('nobody stands who meets the minimum: an empty seat does not either, so voting may not open', () => {
  expect(judge(field(2, [al, bo, reopen]), [aWoman]).feasible).toBe(false)
  expect(judge(field(2), [aWoman]).feasible).toBe(true)
})

test('with one seat for a woman the only woman is guarded, and the seat cannot stay empty', () => {
  const { doomed, guarded } = judge(field(1), [aWoman])
  expect([...guarded]).toEqual([cath])
  expect([...doomed].sort()).toEqual([al, bo, reopen])
})
