import { spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { BltReader } from '@/lib/democracy/elections/count/ballot-files/blt'
import { readPrefLib } from '@/lib/democracy/elections/count/ballot-files/preflib'
import { readRankingsCsv } from '@/lib/democracy/elections/count/ballot-files/rankings-csv'
import type { ContestToCount, CountTerms, Rules } from '@/lib/democracy/elections/count/contest'
import { count } from '@/lib/democracy/elections/count/count'

type Reading = { rules?: Rules; withdrawn?: number[]; piece?: number }

function read(text: string | Buffer, { rules = 'scottish', withdrawn, piece = 7 }: Reading = {}) {
  const bytes = Buffer.from(text as string)
  const reader = new BltReader({ rules, withdrawn })
  for (let at = 0; at < bytes.length; at += piece) reader.read(bytes.subarray(at, at + piece))
  return reader.end()
}

/** "2 × 1 3": every ranking with its papers, the most first. */
function rankingsOf({ papers }: ContestToCount) {
  return Array.from({ length: papers.groups }, (_, group) => group)
    .map((group) => `${papers.weights[group]} × ${papers.rankingOf(group).join(' ')}`)
    .sort()
}
const csv = (text: string, rules: Rules = 'scottish', withdrawn: number[] = []) =>
  readRankingsCsv(Buffer.from(text), 1, { rules, withdrawn })
const preflib = (text: string, rules: Rules = 'scottish') =>
  readPrefLib(Buffer.from(text), 1, { rules })

test('reads weights, comments, withdrawn candidates and names, however the file is cut', () => {
  const text =
    '3 2 # three for two\r\n-2\r\n2 1 3 0\n1 2 0\n3 3 2 1 0 # a comment\n1 3 1 0\n0\n"Łucja "Lu" Ó"\n"B" # gone\n"C"\n"A title"\n'
  for (const piece of [1, 2, 7, 1000]) {
    const contest = read(text, { piece })
    expect(contest).toMatchObject({
      seats: 2,
      withdrawn: [2],
      candidates: ['Łucja "Lu" Ó', 'B', 'C'],
      title: 'A title',
    })
    expect(rankingsOf(contest)).toEqual(['2 × 1 3', '4 × 3 1'])
    expect(contest.papers.invalid).toBe(1)
  }
  expect(read(Buffer.from('1 1\n1 1 0\n0\n"Siân"\n"T"', 'latin1')).candidates).toEqual(['Siân'])
  expect(read('\ufeff1 1\n1 1 0\n0\n"A"\n"T"', { piece: 1 }).candidates).toEqual(['A'])
})

test.each([
  ['names without quotes', 'Barney CROCKETT (Lab)\n# NAME 2\nJo Ann # LD\n\nDyce Ward\n'],
  ['all names on one line', '"Barney CROCKETT (Lab)" "Jo Ann" "Dyce Ward"\n'],
  ['a party behind a name', '"Barney CROCKETT" "Lab"\n"Jo Ann" ""\n"Dyce Ward"\n'],
  ['cells of a spreadsheet', '"""Barney CROCKETT"" ""Lab"""\n"""Jo Ann"""\n"""Dyce Ward"""\n'],
])('reads %s', (_, names) => {
  expect(read(`2 1\n1 1 0\n0\n${names}`)).toMatchObject({
    candidates: ['Barney CROCKETT (Lab)', 'Jo Ann'],
    title: 'Dyce Ward',
  })
})

test('reads ballots with a name of their own and with skipped preferences, as OpenSTV and OpaVote write them', () => {
  const text = '3 1\n(b1) 1 2 - 1 0\n(b2) 1 - 3 0\n(b3) 1 3 2 - 0\n0\n"A"\n"B"\n"C"\n"T"'
  const scottish = read(text)
  expect(rankingsOf(scottish)).toEqual(['1 × 2', '1 × 3 2'])
  expect(scottish.papers.invalid).toBe(1)
  expect(scottish.notes).toEqual(['2 papers skip a preference and count only as far as that.'])
  const meek = read(text, { rules: 'meek' })
  expect(rankingsOf(meek)).toEqual(['1 × 2 1', '1 × 3', '1 × 3 2'])
  expect(meek.notes).toEqual(['2 papers skip a preference, which was passed over.'])
})

test('a withdrawn candidate leaves no gap', () => {
  const text = '3 1\n1 2 1=3 0\n1 3 2 1 0\n0\n"A"\n"B"\n"C"\n"T"'
  const contest = read(text.replace('1=3', '1 3'), { withdrawn: [2] })
  expect(contest.withdrawn).toEqual([2])
  expect(rankingsOf(contest)).toEqual(['1 × 1 3', '1 × 3 1'])
  expect(() => read(text, { withdrawn: [4] })).toThrow('Candidate 4 cannot withdraw')
})

const equals =
  'Line 2 gives several candidates the same preference. In the rules asked for such a paper ends there or is rejected'

test.each([
  ['', 'The file is empty, or does not start with two numbers: candidates and seats.'],
  ['2 1\n1 1=2 0\n0\n"A"\n"B"\n"T"', equals],
  ['2 1\n1 3 0\n0\n"A"\n"B"\n"T"', 'Line 2 ranks candidate 3, but there are only 2 candidates.'],
  ['2 1\n1 1 1 0\n0\n', 'Line 2 ranks candidate 1 twice.'],
  ['2 1\n1 1 0\n', 'The ballots have no end: a line with a single 0 is missing after them.'],
  ['2 1\n1 x 0\n', 'Line 2 has an unexpected character: x.'],
  ['2 1 3\n1 1 0\n', 'Line 1 must have two numbers and nothing else: candidates and seats.'],
  ['2,1\n1 1 0\n', 'Line 1 must have two numbers and nothing else: candidates and seats.'],
  ['2 1\n1 1 2\n1 2 0\n0\n', 'Line 2 is a ballot without a 0 at its end.'],
  ['2 1\n1 1 0 1 2 0\n0\n', 'Line 2 has a 0 among its preferences.'],
  ['2 1\n1 1 0\n0 1 2 0\n0\n', 'Line 3 starts with 0, which ends the ballots, but there is more'],
  ['2 1\n1 1 0\n-2\n0\n', 'Line 3 withdraws a candidate, which can be done only before the first'],
  ['2 1\n-3\n1 1 0\n', 'Line 2 withdraws candidate 3, who is not standing.'],
  ['2 1\n(a) 2 1 0\n', 'Line 2 has a ballot’s name in front, so its weight must be 1.'],
  ['2 1\n1.5 1 0\n', 'Line 2 has an unexpected character: .'],
  ['2 1\n[tie 2 1]\n1 1 0\n', 'Line 2 has an unexpected character: ['],
  ['2 1\n1 1 0\n0\n1 2 0\n"A"\n"T"', 'Line 4 looks like a ballot, but the 0 that ends the ballots'],
  [
    '2 1\n1 1 0\n0\n"A"\n"B"',
    'there should be 2 names and a title, a line each, but there are only',
  ],
  ['2 1\n1 1 0\n0\n"A"\n"B"\n"C"\n"T"', 'Line 7 is left over: there are 2 candidates and a title'],
  ['2 1\n1 1 0\n0\n"A" "x" "y"\n"B"\n"T"', 'Line 4 has more than a name and a party on it.'],
  ['2 1\n1 1 0\n0\n"A"\n""\n"T"', 'Line 5 has no name in its quotes.'],
  ['2 1\n1 1 0\n0\n"A"\n"B\n"T"', 'Line 5 has a quotation mark without its pair.'],
  ['2 1\n1 1 0\n0\n"A"\n"B"C"D"\n"T"', 'Line 5 has quotation marks that can be read in more than'],
  ['2 1\n1 1 0\n0\n"A"\n"B"\n"T" "U"', 'Line 6 should be the title, but has more than one text'],
  ['1 1\n1 1 0\n0\n"A" "B"', 'Line 4 may be a name and a party, or a name and a title.'],
  [Buffer.from('2 1\n1 1 0\n', 'utf16le'), 'The file is UTF-16'],
  [Buffer.from('\ufeff2 1\n1 1 0\n', 'utf16le'), 'The file is UTF-16'],
])('refuses %j with a sentence', (text, sentence) => {
  for (const piece of [3, 1000]) expect(() => read(text, { piece })).toThrow(sentence)
})

test('a paper with equal preferences counts by Meek as all the orders it allows, in equal parts', () => {
  const level = read('4 1\n3 1=2 3 0\n1 3=4 1=2 0\n5 4 0\n1 0\n0\n"A"\n"B"\n"C"\n"D"\n"T"', {
    rules: 'meek',
  })
  expect(level.parts).toBe(4)
  expect([level.papers.valid, level.papers.invalid]).toEqual([36, 4])
  expect(rankingsOf(level)).toEqual([
    '1 × 3 4 1 2',
    '1 × 3 4 2 1',
    '1 × 4 3 1 2',
    '1 × 4 3 2 1',
    '20 × 4',
    '6 × 1 2 3',
    '6 × 2 1 3',
  ])
  const counted = count(level, { rules: 'meek', seats: 1, constraints: [], lots: [1, 2, 3, 4] })
  expect(counted).toMatchObject({ valid: 9, invalid: 1, winners: [4] })
  expect(() => count(level, { rules: 'scottish', seats: 1, constraints: [] })).toThrow(
    'Only Meek’s rule',
  )
})

test('papers counted in parts elect whom the same papers elect whole', () => {
  const ranking = fc.shuffledSubarray([1, 2, 3, 4, 5], { minLength: 1 })
  fc.assert(
    fc.property(fc.array(ranking, { minLength: 1, maxLength: 30 }), (rankings) => {
      const file = (more: string) =>
        `5 2\n${rankings.map((one) => `2 ${one.join(' ')} 0\n`).join('')}${more}0\n"A"\n"B"\n"C"\n"D"\n"E"\n"T"`
      const terms: CountTerms = { rules: 'meek', seats: 2, constraints: [], lots: [3, 1, 5, 2, 4] }
      const split = count(read(file('2 1=2 0\n'), { rules: 'meek' }), terms)
      const whole = count(read(file('1 1 2 0\n1 2 1 0\n'), { rules: 'meek' }), terms)
      expect(split.winners).toEqual(whole.winners)
      for (const { votes, nonTransferable, roundingLoss } of split.stages) {
        const units = [...votes, nonTransferable, roundingLoss].map((one) =>
          BigInt(one.replace('.', '')),
        )
        expect(units.reduce((sum, one) => sum + one)).toBe(BigInt(split.valid) * 10n ** 9n)
      }
    }),
    { numRuns: 200 },
  )
})

test('reads a table with a column a preference', () => {
  const contest = csv(
    'Timestamp,Rank 1,Rank 2,Rank 3,Count\n12:00,Ann Lee,Bo,,2\n12:01,Bo,skipped,"Lee, Cy",1\n12:02,,,,1\n',
  )
  expect(contest.candidates).toEqual(['Ann Lee', 'Bo', 'Lee, Cy'])
  expect(rankingsOf(contest)).toEqual(['1 × 2', '2 × 1 2'])
  expect(contest.papers.invalid).toBe(1)
  expect(rankingsOf(csv('1st choice;2nd choice\nA;B\nB;A', 'scottish', [1]))).toEqual(['2 × 2'])
})

test('reads a table with a column a candidate', () => {
  const asked = csv('Order? [Ann Lee],Order? [Bo],Order? [Cy]\n1,2,\n2nd,1st,3rd\n,,1\n')
  expect(asked.candidates).toEqual(['Ann Lee', 'Bo', 'Cy'])
  expect(rankingsOf(asked)).toEqual(['1 × 1 2', '1 × 2 1 3', '1 × 3'])
  expect(rankingsOf(csv('A\tB\tC\n1\t2\t2\n', 'meek'))).toEqual(['1 × 1 2 3', '1 × 1 3 2'])
})

test.each([
  ['', 'The file is empty.'],
  ['A,B\n1,x\n', 'Line 2 has “x” for B, where a place such as 1 or 2 should stand.'],
  ['A,B\n1,0\n', 'Line 2 has “0” for B'],
  ['A,B\n1,2,3\n', 'Line 2 does not have as many columns as the first'],
  ['A,A\n1,2\n', 'Two columns are called “A”.'],
  ['A,\n1,2\n', 'Column 2 has no name in the first line.'],
  ['A,B\n1,1\n', 'Line 2 gives several candidates the same preference.'],
  ['Rank 1,Rank 3\nA,B\n', 'The column “Rank 3” should be preference 2'],
  ['Rank 1,Rank 2,Ward\nA,B,x\n', 'The column “Ward” should be preference 3'],
  ['Rank 1,Rank 2\nAnn,Bo\nbo,Ann\n', 'Line 3 writes “bo” where another line writes “Bo”.'],
  ['Rank 1,Rank 2\nAnn,Ann\n', 'Line 2 ranks candidate 1 twice.'],
  ['Rank 1\novervote\n', 'Line 2 says “overvote”'],
  ['Weight,A\n1.5,1\n', 'Line 2 has “1.5” as its weight'],
])('refuses the table %j with a sentence', (text, sentence) => {
  expect(() => csv(text)).toThrow(sentence)
})

const head =
  '# TITLE: A poll\n# NUMBER ALTERNATIVES: 3\n# NUMBER VOTERS: 4\n# ALTERNATIVE NAME 1: A\n# ALTERNATIVE NAME 2: B\n# ALTERNATIVE NAME 3: C\n'

test('reads PrefLib’s orders, strict and with ties', () => {
  const contest = preflib(`${head}3: 1,2\n1: 3\n`)
  expect(contest).toMatchObject({ title: 'A poll', candidates: ['A', 'B', 'C'], seats: 1 })
  expect(rankingsOf(contest)).toEqual(['1 × 3', '3 × 1 2'])
  expect(rankingsOf(preflib(`${head}4: 3, {1,2}\n`, 'meek'))).toEqual(['4 × 3 1 2', '4 × 3 2 1'])
})

test.each([
  ['3\n1,A\n', 'PrefLib files from before 2022 are not read'],
  [`${head}4: 1,{2,3}\n`, 'Line 7 gives several candidates the same preference.'],
  [`${head}3: 1,2\n`, 'speaks of 4 voters, but there are 3 papers.'],
  [`${head}4: 1 2\n`, 'Line 7 is not an order of numbers'],
  [`${head}4 1,2\n`, 'Line 7 is not a number of papers, a colon and an order.'],
  [`${head}4: 1,{2\n`, 'Line 7 is not an order of numbers'],
  [head.replace('NAME 3', 'NAME 4'), 'does not name alternative 3 of the 3.'],
])('refuses the PrefLib file %j with a sentence', (text, sentence) => {
  expect(() => preflib(text)).toThrow(sentence)
})

test('npm run count reads them, draws lots as a board does, and refuses options by guess', () => {
  const at = mkdtempSync(join(tmpdir(), 'count-'))
  const blt = join(at, 'level.blt')
  writeFileSync(blt, '3 1\n1 1 0\n1 2 0\n1 3 0\n0\n"A"\n"B"\n"C"\n"T"')
  writeFileSync(join(at, 'table.csv'), 'A,B\n1,2\n2,1\n1,2\n')
  const run = (...args: string[]) =>
    spawnSync('npm', ['run', '--silent', 'count', '--', ...args], { encoding: 'utf8' })
  expect(run(blt, '--seed', 'f00d', '--contest', 'chair', '--json')).toMatchObject({ status: 0 })
  expect(run(blt, '--seed', 'f00d').stderr).toContain('give --seed and --contest together')
  expect(run(blt, '--lots', '1,2').stderr).toContain('--lots must list each of the 3 candidates')
  expect(run(blt, '--withdrawn', '1,3').stdout).toContain('Elected: B (2)')
  expect(run(join(at, 'table.csv')).stderr).toContain('add --seats N')
  expect(run(join(at, 'table.csv'), '--seats', '1').stdout).toContain('Elected: A (1)')
  expect(run(blt, '--seats', '0x1').stderr).toContain('--seats must be a whole number')
}, 300_000)
