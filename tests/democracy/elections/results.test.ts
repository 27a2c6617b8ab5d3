import fc from 'fast-check'
import { expect, test } from 'vitest'
import { BltReader } from '@/lib/democracy/elections/count/ballot-files/blt'
import type { Constraint, ContestToCount, Rules } from '@/lib/democracy/elections/count/contest'
import { count } from '@/lib/democracy/elections/count/count'
import { countJson } from '@/lib/democracy/elections/count/count-json'
import { Papers } from '@/lib/democracy/elections/count/papers'
import { reopenNominations } from '@/lib/democracy/elections/reopen-nominations'
import { sheetOf } from '@/lib/democracy/elections/results/count-sheet-blocks'
import {
  type Counted,
  candidateStandings,
} from '@/lib/democracy/elections/results/explained/counted-contest'
import { explainStage } from '@/lib/democracy/elections/results/explained/explain'
import {
  besides,
  electedHeadline,
  electionHeadline,
} from '@/lib/democracy/elections/results/explained/headline'
import { layOut } from '@/lib/democracy/elections/results/explained/sankey'
import { transfersInto } from '@/lib/democracy/elections/results/explained/transfers'
import {
  placesOf,
  unitsOf,
  votesInWords,
} from '@/lib/democracy/elections/results/explained/vote-units'
import { inQuotes, writeBlt } from '@/lib/democracy/elections/results/write-blt'

type Given = {
  candidates: string[]
  seats: number
  rankings: [ranking: number[], papers: number][]
  rules?: Rules
  constraints?: Constraint[]
  withdrawn?: number[]
}

function counted({ candidates, seats, rankings, rules, constraints = [], withdrawn = [] }: Given) {
  const lots = candidates.map((_, at) => at + 1)
  const found = count(contestOf({ candidates, seats, rankings, withdrawn }), {
    rules: rules ?? 'scottish',
    seats,
    constraints,
    lots,
  })
  return {
    id: 'a',
    kind: 'officers' as const,
    title: 'Secretary',
    count: found,
    constraints,
    passedOver: withdrawn,
  }
}

function contestOf({ candidates, seats, rankings, withdrawn = [] }: Given): ContestToCount {
  const papers = new Papers()
  for (const [whole, weight] of rankings) {
    const ranking = whole.filter((one) => !withdrawn.includes(one))
    papers.add(ranking, ranking.length, weight)
  }
  return { title: 'Secretary', seats, candidates, withdrawn, papers }
}

const women: Constraint = { name: 'At least one woman', members: [2], min: 1 }
const people = ['Ada', 'Bea', 'Cy', reopenNominations]

test.each<[string, Given, string, RegExp | undefined]>([
  [
    'one seat',
    {
      candidates: people,
      seats: 1,
      rankings: [
        [[1], 3],
        [[2], 1],
      ],
    },
    'Elected: Ada',
    undefined,
  ],
  [
    'two seats',
    {
      candidates: people,
      seats: 2,
      rankings: [
        [[1], 5],
        [[2], 4],
        [[3], 1],
      ],
    },
    'Elected: Ada and Bea',
    undefined,
  ],
  [
    'three seats',
    {
      candidates: people,
      seats: 3,
      rankings: [
        [[1], 5],
        [[2], 4],
        [[3], 4],
      ],
    },
    'Elected: Ada, Bea and Cy',
    undefined,
  ],
  [
    're-opened',
    {
      candidates: people,
      seats: 1,
      rankings: [
        [[4], 3],
        [[2], 1],
      ],
    },
    'Nobody elected: nominations re-open',
    /seat stays empty/,
  ],
  [
    'one seat re-opened',
    {
      candidates: people,
      seats: 2,
      rankings: [
        [[4], 3],
        [[2], 3],
      ],
    },
    'Elected: Bea',
    /seat stays empty/,
  ],
  [
    'too few',
    { candidates: ['Ada'], seats: 3, rankings: [[[1], 3]] },
    'Elected: Ada',
    /2 seats stay empty/,
  ],
  [
    'nobody voted',
    { candidates: ['Ada', 'Bea'], seats: 1, rankings: [[[], 3]] },
    'Elected: Bea',
    /Nobody voted/,
  ],
  [
    'not to be met',
    {
      candidates: ['Ada', 'Cy'],
      seats: 1,
      rankings: [[[1], 3]],
      constraints: [{ name: 'Young', members: [], min: 1 }],
    },
    'Elected: Ada',
    /could meet “Young”/,
  ],
  [
    'held back',
    {
      candidates: people,
      seats: 2,
      rankings: [
        [[1], 6],
        [[3, 2], 5],
        [[2], 1],
      ],
      constraints: [women],
    },
    'Elected: Ada and Bea',
    /Cy could not be elected because of “At least one woman”/,
  ],
  [
    'passed over',
    {
      candidates: people,
      seats: 1,
      rankings: [
        [[1, 2], 3],
        [[3], 1],
      ],
      withdrawn: [1],
    },
    'Elected: Bea',
    /Ada was elected to an earlier position/,
  ],
])('%s has its headline', (_, given, sentence, note) => {
  const found = counted(given)
  expect(electedHeadline(found.count, 'officers')).toBe(sentence)
  const endorsed = sentence
    .replace('Elected:', 'Members chose to endorse')
    .replace('Nobody elected', 'Members chose to endorse nobody')
  expect(electedHeadline(found.count, 'endorsement')).toBe(endorsed)
  if (note) expect(besides(found).join(' ')).toMatch(note)
  else expect(besides(found)).toEqual([])
})

test('the result of several positions is one sentence, which names few and counts the others', () => {
  const position = (names: string[], winners: number[]) => ({
    ...counted({ candidates: names, seats: 1, rankings: [[[1], 1]] }),
    count: {
      ...counted({ candidates: names, seats: 1, rankings: [[[1], 1]] }).count,
      candidates: names,
      winners,
    },
  })
  const ada = position(['Ada', 'Bea'], [1])
  const plain = (sentence: string) => sentence.replace(/[\u2068\u2069]/g, '')
  expect(plain(electionHeadline([ada]))).toBe('Elected: Ada')
  expect(plain(electionHeadline([ada, ada]))).toBe('Elected: Ada')
  expect(plain(electionHeadline([ada, position(['Cy', 'Dee'], [2])]))).toBe('Elected: Ada and Dee')
  const many = position(['Cy', 'Dee', 'Eve', 'Fay', 'Gil'], [1, 2, 3, 4, 5])
  expect(plain(electionHeadline([ada, position(['Cy', 'Dee', 'Eve', 'Fay'], [1, 2, 3, 4])]))).toBe(
    'Elected: Ada, Cy, Dee, Eve and Fay',
  )
  expect(plain(electionHeadline([ada, many]))).toBe('Elected: Ada, Cy, Dee, Eve and 2 more')
  const nobody = position(['Ada', 'Re-open Nominations'], [2])
  expect(electionHeadline([nobody, nobody])).toBe('Nobody elected')
  const backed = [ada, many].map((one) => ({ ...one, kind: 'endorsement' as const }))
  expect(plain(electionHeadline(backed))).toBe(
    'Members chose to endorse Ada, Cy, Dee, Eve and 2 more',
  )
})

test('two have the quota together and one seat is for a woman: the sheet says what happened to the second', () => {
  const found = counted({
    candidates: people,
    seats: 2,
    rankings: [
      [[1], 6],
      [[3, 2], 5],
      [[2], 1],
    ],
    constraints: [women],
  })
  const [first] = found.count.stages
  expect(explainStage(found, first!).join(' ')).toMatch(
    /Ada reached the quota and is elected \(rule 48\)\. Cy has the quota too, but can no longer be elected because of “At least one woman”/,
  )
  const excluded = found.count.stages.find(({ candidate }) => candidate === 3)!
  expect(explainStage(found, excluded)[0]).toMatch(
    /^Cy can no longer be elected .* before any surplus moves, at full value \(guard and doom/,
  )
  expect(candidateStandings(found, excluded)).toEqual([
    'elected',
    'elected',
    'excluded',
    'excluded',
  ])
})

const names = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
  .map(inQuotes)
  .filter((one) => one !== '')
const contests = fc.integer({ min: 2, max: 6 }).chain((size) =>
  fc.record({
    candidates: fc.array(names, { minLength: size, maxLength: size }),
    seats: fc.integer({ min: 1, max: size }),
    withdrawn: fc.subarray(
      Array.from({ length: size }, (_, at) => at + 1),
      { maxLength: size - 1 },
    ),
    rankings: fc.array(
      fc.tuple(
        fc.shuffledSubarray(Array.from({ length: size }, (_, at) => at + 1)),
        fc.integer({ min: 1, max: 9 }),
      ),
      { minLength: 1, maxLength: 25 },
    ),
    rules: fc.constantFrom<Rules>('scottish', 'meek', 'ers97'),
  }),
)

test('what one stage gives the next receives, to the last unit', () => {
  fc.assert(
    fc.property(contests, (given) => {
      const { count: found } = counted(given)
      for (const { stage, nonTransferable } of found.stages) {
        const { given, received } = transfersInto(found, stage)
        const sum = (changes: { votes: string }[]) =>
          changes.reduce((all, { votes }) => all + unitsOf(votes), 0n)
        expect(sum(received)).toBe(sum(given))
        for (const { votes } of [...given, ...received])
          expect(placesOf(votes)).toBe(placesOf(nonTransferable))
      }
    }),
  )
})

test('in the drawing each block is as high as what flows in and out of it, and nothing lies outside', () => {
  fc.assert(
    fc.property(contests, (given) => {
      const found = counted(given)
      const { blocks, width, height, ribbons } = layOut(found)
      for (const block of blocks) {
        expect(block.x).toBeLessThan(width)
        expect(block.y + block.height).toBeLessThanOrEqual(height + 0.01)
        const same = blocks.filter((one) => one.stage === block.stage && one !== block)
        for (const other of same)
          expect(other.y >= block.y + block.height || block.y >= other.y + other.height).toBe(true)
      }
      for (const { path } of ribbons) expect(path).not.toMatch(/NaN|Infinity/)
    }),
  )
})

test('every stage of every count is explained, and names its rule', () => {
  fc.assert(
    fc.property(contests, (given) => {
      const found: Counted = counted(given)
      for (const stage of found.count.stages) {
        const sentences = explainStage(found, stage)
        expect(sentences.join(' ')).toMatch(/\((rules? |steps? |guard)/)
        for (const one of sentences) expect(one).not.toMatch(/undefined|NaN|null|-\d/)
      }
      for (const block of sheetOf(found)) expect(JSON.stringify(block)).not.toMatch(/undefined|NaN/)
    }),
  )
})

test('a contest written as BLT and read again is the same contest, and has the same count', () => {
  fc.assert(
    fc.property(contests, (given) => {
      const contest = contestOf(given)
      const reader = new BltReader({ rules: 'scottish' })
      reader.read(new TextEncoder().encode(writeBlt(contest)))
      const read = reader.end()
      const { papers, ...words } = contest
      const { papers: again, ...same } = read
      expect(same).toEqual({ ...words, parts: 1, notes: [] })
      expect([again.valid, again.invalid]).toEqual([papers.valid, papers.invalid])
      expect(groupsOf(again)).toEqual(groupsOf(papers))
      const terms = {
        rules: given.rules,
        seats: given.seats,
        constraints: [],
        lots: given.candidates.map((_, at) => at + 1),
      }
      expect(count(read, terms)).toEqual(count(contest, terms))
    }),
  )
})

function groupsOf(papers: Papers) {
  return Array.from(
    { length: papers.groups },
    (_, at) => `${papers.weights[at]}: ${papers.rankingOf(at)}`,
  ).sort()
}

test('JSON comes in the order of the command, whatever order the database gave it', () => {
  const { count: found } = counted({
    candidates: people,
    seats: 2,
    rankings: [
      [[1], 5],
      [[2], 4],
    ],
  })
  const sorted = (value: object) => Object.fromEntries(Object.entries(value).sort())
  const muddled = { ...sorted(found), stages: found.stages.map(sorted) } as never
  expect(JSON.parse(countJson(muddled))).toEqual(found)
  expect(countJson(muddled)).toBe(countJson(found))
})

test('votes read as people write them', () => {
  expect(['1378.00000', '12345678.50000', '0.00012', '7'].map(votesInWords)).toEqual([
    '1,378',
    '12,345,678.5',
    '0.00012',
    '7',
  ])
})
