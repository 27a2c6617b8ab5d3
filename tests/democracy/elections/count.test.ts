import fc from 'fast-check'
import { tabulate } from 'meeks-prf-js/run/meek.js'
import { expect, test } from 'vitest'
import type { ContestToCount, CountTerms } from '@/lib/democracy/elections/count/contest'
import { count } from '@/lib/democracy/elections/count/count'
import { decimal } from '@/lib/democracy/elections/count/decimal'
import { timesUp } from '@/lib/democracy/elections/count/meek-units'
import { Papers } from '@/lib/democracy/elections/count/papers'
import { literalScottish } from './literal-scottish'

function contestOf(candidates: number, seats: number, rankings: number[][]): ContestToCount {
  const papers = new Papers()
  for (const ranking of rankings) papers.add(ranking, ranking.length, 1)
  const names = Array.from({ length: candidates }, (_, at) => `Candidate ${at + 1}`)
  return { title: 'A contest', seats, candidates: names, withdrawn: [], papers }
}

/** Small contests, in which ties, exhausted papers and lots are everywhere. */
const contests = fc.integer({ min: 1, max: 7 }).chain((candidates) =>
  fc.record({
    candidates: fc.constant(candidates),
    seats: fc.integer({ min: 1, max: Math.max(1, candidates - 1) }),
    rankings: fc.array(
      fc.shuffledSubarray(
        Array.from({ length: candidates }, (_, at) => at + 1),
        { minLength: 1 },
      ),
      { minLength: 1, maxLength: 40 },
    ),
    lots: fc.shuffledSubarray(
      Array.from({ length: candidates }, (_, at) => at + 1),
      { minLength: candidates, maxLength: candidates },
    ),
  }),
)
const terms = (given: Partial<CountTerms>): CountTerms => ({
  rules: 'scottish',
  seats: 1,
  constraints: [],
  ...given,
})

test('counts as a slow and literal reading of the Order does, in 10,000 small contests', () => {
  fc.assert(
    fc.property(contests, ({ candidates, seats, rankings, lots }) => {
      const counted = count(contestOf(candidates, seats, rankings), terms({ seats, lots }))
      const literal = literalScottish(candidates, seats, rankings, lots)
      expect(counted.winners).toEqual(literal.winners)
      expect(counted.stages.slice(1).map((stage) => `${stage.type} ${stage.candidate}`)).toEqual(
        literal.happened,
      )
      expect(counted.stages.map((stage) => stage.votes)).toEqual(
        literal.ends.map((votes) => votes.slice(1).map((units) => decimal(units, 5))),
      )
    }),
    { numRuns: 10_000 },
  )
})

test('no vote is made or lost: at each stage everything adds up to the valid papers', () => {
  fc.assert(
    fc.property(contests, ({ candidates, seats, rankings, lots }) => {
      const { stages, valid } = count(
        contestOf(candidates, seats, rankings),
        terms({ seats, lots }),
      )
      const units = (words: string) => BigInt(words.replace('.', ''))
      for (const { votes, nonTransferable, roundingLoss } of stages) {
        const sum = [...votes, nonTransferable, roundingLoss].reduce(
          (all, one) => all + units(one),
          0n,
        )
        expect(sum).toBe(BigInt(valid) * 100_000n)
      }
    }),
    { numRuns: 500 },
  )
})

test('the order in which papers come changes nothing', () => {
  fc.assert(
    fc.property(contests, fc.nat(), ({ candidates, seats, rankings, lots }, turn) => {
      const turned = rankings.map((_, at) => rankings[(at + turn) % rankings.length]!)
      for (const rules of ['scottish', 'meek'] as const) {
        const here = count(contestOf(candidates, seats, rankings), terms({ rules, seats, lots }))
        const there = count(contestOf(candidates, seats, turned), terms({ rules, seats, lots }))
        expect(there).toEqual(here)
      }
    }),
    { numRuns: 300 },
  )
})

test('Meek’s count elects whom an independent program elects, and reaches its figures to the last digit', () => {
  fc.assert(
    fc.property(contests, ({ candidates, seats, rankings, lots }) => {
      const ours = count(
        contestOf(candidates, seats, rankings),
        terms({ rules: 'meek', seats, lots }),
      )
      const names = lots.map((one) => `c${one}`)
      const theirs = tabulate(
        seats,
        names.toSorted(),
        rankings.map((ranking) => [1, ranking.map((one) => `c${one}`)]),
        Math.max(3, candidates),
        names,
        '',
        '',
        {},
        null,
      )
      expect(new Set(ours.winners.map((one) => `c${one}`))).toEqual(theirs.elected)
      for (const { type, candidate, votes } of ours.stages) {
        if (type !== 'exclusion') continue
        const reached = theirs.tally[`c${candidate}`]!.map((figure) => Number(figure.toString()))
        expect(reached).toContain(Number(votes[candidate! - 1]))
      }
    }),
    { numRuns: 1000 },
  )
})

test('a share of a weight, rounded up, is exact', () => {
  const part = fc.integer({ min: 0, max: 1_000_000_000 })
  fc.assert(
    fc.property(part, part, (a, b) => {
      const product = BigInt(a) * BigInt(b)
      expect(BigInt(timesUp(a, b))).toBe((product + 999_999_999n) / 1_000_000_000n)
    }),
    { numRuns: 10_000 },
  )
})

test('two men reach the quota together and one woman is required: one man is elected, the other goes at full value', () => {
  const rankings = [
    ...Array.from({ length: 40 }, () => [1, 3]),
    ...Array.from({ length: 35 }, () => [2, 3]),
    ...Array.from({ length: 15 }, () => [3]),
    ...Array.from({ length: 10 }, () => [4, 3]),
  ]
  const constraints = [{ name: 'at least one woman', members: [3, 4], min: 1 }]
  const counted = count(
    contestOf(4, 2, rankings),
    terms({ seats: 2, constraints, lots: [1, 2, 3, 4] }),
  )
  expect(counted.winners).toEqual([1, 3])
  expect(counted.stages[0]).toMatchObject({ elected: [1] })
  expect(counted.stages[1]).toMatchObject({ type: 'doomed', candidate: 2, elected: [3] })
  expect(counted.stages[1]!.votes[2]).toBe('50.00000')
})

test('where only a lot can decide and none was drawn, it says so', () => {
  expect(() => count(contestOf(2, 1, [[1], [2]]), terms({}))).toThrow('only a lot can decide')
  const drawn = count(contestOf(2, 1, [[1], [2]]), terms({ lots: [2, 1] }))
  expect(drawn.stages[1]).toMatchObject({
    candidate: 2,
    tie: { tied: [1, 2], chosen: 2, by: 'lot' },
  })
})

test('of those who were level, it is said who was left for the lot and who was elected first', () => {
  // 1 and 2 are elected together. 3, 4 and 5 are level at the end, 4 and 5 were at every stage.
  const rankings = [
    ...Array.from({ length: 20 }, () => [1]),
    ...Array.from({ length: 20 }, () => [2]),
    ...Array.from({ length: 5 }, () => [3]),
    ...Array.from({ length: 4 }, () => [4]),
    ...Array.from({ length: 4 }, () => [5]),
    [6, 4],
    [6, 5],
  ]
  const given = terms({ seats: 3, lots: [2, 5, 4, 3, 1, 6] })
  const { stages } = count(contestOf(6, 3, rankings), given)
  expect(stages[0]).toMatchObject({
    elected: [2, 1],
    orders: [{ tied: [1, 2], left: [1, 2], chosen: 2, by: 'lot' }],
  })
  const level = stages.find(({ tie }) => tie?.tied.length === 3)
  expect(level!.tie).toEqual({ tied: [3, 4, 5], left: [4, 5], chosen: 5, by: 'lot' })
  const before = count(contestOf(6, 3, rankings), { ...given, version: 1 })
  expect(before.stages.map((stage) => 'orders' in stage || stage.tie?.left)).not.toContain(true)
  expect(before.stages.map(({ votes, elected }) => [votes, elected])).toEqual(
    stages.map(({ votes, elected }) => [votes, elected]),
  )
  expect(before.version).toBe(1)
})
