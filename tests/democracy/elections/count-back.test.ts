import fc from 'fast-check'
import { expect, test } from 'vitest'
import { BltReader } from '@/lib/democracy/elections/count/ballot-files/blt'
import type { ContestToCount, CountTerms, Rules } from '@/lib/democracy/elections/count/contest'
import { count } from '@/lib/democracy/elections/count/count'
import { countBack } from '@/lib/democracy/elections/count/count-back'

function contestOf(candidates: number, rankings: number[][]): ContestToCount {
  const reader = new BltReader({ rules: 'scottish' })
  const lines = rankings.map((ranking) => `1 ${ranking.join(' ')} 0\n`)
  const names = Array.from({ length: candidates + 1 }, (_, at) => `"C${at + 1}"\n`)
  reader.read(Buffer.from(`${candidates} 1\n${lines.join('')}0\n${names.join('')}`))
  return reader.end()
}

const times = (papers: number, ranking: number[]) => Array.from({ length: papers }, () => ranking)

test.each<Rules>(['scottish', 'meek', 'ers97'])(
  'by %s the seat goes to whom the papers of whoever left want next',
  (rules) => {
    const contest = contestOf(5, [
      ...times(40, [1, 4]),
      ...times(30, [2, 3]),
      ...times(20, [3]),
      ...times(9, [4]),
      ...times(1, [5]),
    ])
    const terms: CountTerms = { rules, seats: 2, constraints: [], lots: [1, 2, 3, 4, 5] }
    expect(new Set(count(contest, terms).winners)).toEqual(new Set([1, 2]))
    const { count: again, newcomer } = countBack(contest, terms, 1)
    expect(newcomer).toBe(4)
    expect(new Set(again.winners)).toEqual(new Set([2, 4]))
    expect(countBack(contest, terms, 1, [4]).newcomer).toBe(3)
    expect(() => countBack(contest, terms, 3)).toThrow('C3 was not elected by these papers')
    expect(() => countBack(contest, terms, 1, [2])).toThrow('C2 was elected by these papers')
  },
)

test('rules about who must be elected together hold as before', () => {
  const contest = contestOf(4, [...times(40, [1, 3]), ...times(30, [2]), ...times(9, [4])])
  const together = [{ name: 'one of these', members: [1, 4], min: 1 }]
  const terms: CountTerms = {
    rules: 'scottish',
    seats: 2,
    constraints: together,
    lots: [1, 2, 3, 4],
  }
  expect(countBack(contest, terms, 1).newcomer).toBe(4)
  const without = countBack(contest, terms, 1, [4])
  expect([without.newcomer, without.count.infeasible]).toEqual([3, true])
})

test('nobody who was elected loses the seat, and exactly one other is elected while anybody is left', () => {
  const size = 6
  const all = Array.from({ length: size }, (_, at) => at + 1)
  fc.assert(
    fc.property(
      fc.array(fc.shuffledSubarray(all, { minLength: 1 }), { minLength: 1, maxLength: 30 }),
      fc.integer({ min: 1, max: 4 }),
      fc.constantFrom<Rules>('scottish', 'meek', 'ers97'),
      fc.shuffledSubarray(all, { minLength: size }),
      fc.nat(),
      (rankings, seats, rules, lots, which) => {
        const contest = contestOf(size, rankings)
        const terms: CountTerms = { rules, seats, constraints: [], lots }
        const { winners } = count(contest, terms)
        const left = winners[which % winners.length]!
        const { count: again, newcomer, constraints } = countBack(contest, terms, left)
        expect(again.winners).toHaveLength(seats)
        // Whoever is excluded because others keep their seats reads so.
        for (const { type } of again.stages)
          if (type === 'doomed') expect(constraints).not.toEqual([])
        expect(newcomer).not.toBe(left)
        expect(new Set(again.winners)).toEqual(
          new Set([...winners.filter((one) => one !== left), newcomer]),
        )
        const places = rules === 'meek' ? 9 : rules === 'ers97' ? 2 : 5
        for (const { votes, nonTransferable, roundingLoss } of again.stages)
          expect(
            [...votes, nonTransferable, roundingLoss]
              .map((one) => BigInt(one.replace('.', '')))
              .reduce((sum, one) => sum + one),
          ).toBe(BigInt(again.valid) * 10n ** BigInt(places))
      },
    ),
    { numRuns: 600 },
  )
})
