import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { BltReader } from '@/lib/democracy/elections/count/ballot-files/blt'
import type { ContestToCount } from '@/lib/democracy/elections/count/contest'
import { count } from '@/lib/democracy/elections/count/count'
import { decimal } from '@/lib/democracy/elections/count/decimal'
import { literalScottish } from './literal-scottish'
import { byOpenStv } from './wards/ers97'
import { official } from './wards/official'

function ward(file: string) {
  const reader = new BltReader({ rules: 'scottish' })
  reader.read(readFileSync(new URL(`wards/${file}`, import.meta.url)))
  return reader.end()
}
const units = (words: string) => BigInt(words.replace('.', ''))

test.each(official)(
  'counts $file as the council did, at every stage to the last digit',
  (published) => {
    const contest = ward(published.file)
    const { stages, ...counted } = count(contest, {
      rules: 'scottish',
      seats: contest.seats,
      constraints: [],
    })
    expect(counted).toMatchObject({ valid: published.valid, quota: published.quota, invalid: 0 })
    expect(counted.winners).toEqual(published.winners)
    expect(stages.slice(1).map(({ type, candidate }) => `${type} ${candidate}`)).toEqual(
      published.happened,
    )
    const reported = stages.map(({ votes, nonTransferable, roundingLoss }) =>
      [...votes, decimal(units(nonTransferable) + units(roundingLoss), 5)].join(' '),
    )
    expect(reported).toEqual(published.stages)
  },
)

test('loses no paper when a ward has more different rankings than any so far', () => {
  const rankings = Array.from({ length: 9000 }, (_, at) => [
    1 + (at % 9),
    10 + (Math.floor(at / 9) % 10),
    20 + (Math.floor(at / 90) % 10),
    30 + (Math.floor(at / 900) % 10),
  ])
  const lines = rankings.map((ranking) => `1 ${ranking.join(' ')} 0\n`)
  const names = Array.from({ length: 39 }, (_, at) => `"Candidate ${at + 1}"\n`)
  const reader = new BltReader({ rules: 'scottish' })
  reader.read(Buffer.from(`39 4\n${lines.join('')}0\n${names.join('')}"Many ways"\n`))
  const contest = reader.end()
  expect(contest.papers.groups).toBe(9000)
  const lots = names.map((_, at) => at + 1)
  const { stages } = count(contest, { rules: 'scottish', seats: 4, constraints: [], lots })
  const literal = literalScottish(39, 4, rankings, lots)
  expect(stages.map(({ votes }) => votes)).toEqual(
    literal.ends.map((votes) => votes.slice(1).map((one) => decimal(one, 5))),
  )
})

test.each(byOpenStv)('counts $file $papers by ERS97 as OpenSTV does, stage by stage', (known) => {
  const contest = known.file ? ward(known.file) : contestOfPapers(known.candidates, known.papers!)
  const lots = contest.candidates.map((_, at) => at + 1)
  const { seats } = known
  const { winners, stages, valid } = count(contest, {
    rules: 'ers97',
    seats,
    constraints: [],
    lots,
  })
  expect([...winners].sort((one, other) => one - other)).toEqual(known.winners)
  const reported = stages.map(({ votes, nonTransferable, roundingLoss }) =>
    [...votes, decimal(units(nonTransferable) + units(roundingLoss), 2)].join(' '),
  )
  expect(reported.slice(0, known.stages.length)).toEqual(known.stages.slice(0, reported.length))
  for (const stage of reported)
    expect(stage.split(' ').reduce((sum, votes) => sum + units(votes), 0n)).toBe(
      BigInt(valid) * 100n,
    )
})

test('counts a published ERS97 election: the hockey club of University College London, March 2021', () => {
  // Its page gives 5, 20 and 0 first preferences, then 16.56 and 8.34, and 0.10 that went to nobody.
  const contest = contestOfPapers(3, '17 2 1, 3 2, 5 1')
  const counted = count(contest, { rules: 'ers97', seats: 2, constraints: [] })
  expect(counted).toMatchObject({ quota: '8.34', winners: [2, 1] })
  expect(counted.stages.map(({ votes }) => votes)).toEqual([
    ['5.00', '20.00', '0.00'],
    ['16.56', '8.34', '0.00'],
  ])
  expect(counted.stages[1]).toMatchObject({ nonTransferable: '0.00', roundingLoss: '0.10' })
})

function contestOfPapers(candidates: number, papers: string): ContestToCount {
  const lines = papers.split(', ').map((line) => `${line} 0\n`)
  const names = Array.from({ length: candidates + 1 }, (_, at) => `"${at + 1}"\n`)
  const reader = new BltReader({ rules: 'ers97' })
  reader.read(Buffer.from(`${candidates} 1\n${lines.join('')}0\n${names.join('')}`))
  return reader.end()
}
