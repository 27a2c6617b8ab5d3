import '@/tests/support/database'
import { eq } from 'drizzle-orm'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { database } from '@/db/client'
import { auditEntries } from '@/db/schema/kernel'
import { bankLines, bankMatches } from '@/db/schema/money/bank-statements'
import { donors, ledgerEntries } from '@/db/schema/money/ledger'
import { payouts } from '@/db/schema/money/payouts'
import { type PersonActor, system } from '@/lib/kernel/actor'
import { atWallTime, dateOf } from '@/lib/kernel/calendar'
import { freezeClock, now, thawClock } from '@/lib/kernel/clock'
import { newId } from '@/lib/kernel/ids'
import { inOneTransaction } from '@/lib/kernel/perform'
import { explainBalance } from '@/lib/money/bank-statements/explain-balance'
import { matchLines } from '@/lib/money/bank-statements/match-lines'
import {
  countLinesLeft,
  getBankLine,
  getStatement,
  listStatements,
} from '@/lib/money/bank-statements/read'
import { readStatement } from '@/lib/money/bank-statements/reading/read-statement'
import { removeStatement } from '@/lib/money/bank-statements/remove-statement'
import {
  balanceInParts,
  bankHeadline,
  linesLeftInWords,
} from '@/lib/money/bank-statements/statement-wording'
import { unmatchLine } from '@/lib/money/bank-statements/unmatch-line'
import { uploadStatement } from '@/lib/money/bank-statements/upload-statement'
import type { EntryKind } from '@/lib/money/ledger/entry-kinds'
import { getPayout } from '@/lib/money/payouts/read'
import { getReport } from '@/lib/money/treasury/reports/read'
import { eraseOldBankLines } from '@/lib/records/retention/erase-old-bank-lines'
import { erasePerson } from '@/lib/records/retention/erase-person'
import { aMember, anOfficer } from '@/tests/support/people'

/** One account through November, step by step: each test goes on where the one before it ended. */
let joyce: PersonActor
let secretary: PersonActor
let derek: PersonActor
let dues: string
let statementId: string

beforeAll(async () => {
  freezeClock(atWallTime('2026-11-29', '12:00'))
  joyce = await anOfficer('treasurer')
  secretary = await anOfficer('secretary')
  derek = await aMember({ name: 'Derek Milburn' })
})
afterAll(thawClock)

async function enter(kind: EntryKind, amountPence: number, on: string, more: object = {}) {
  const id = newId()
  const at = atWallTime(on, '12:00')
  await database()
    .insert(ledgerEntries)
    .values({ id, kind, amountPence, occurredAt: at, recordedAt: at, sourceKey: id, ...more })
  return id
}

async function aPayout(amountPence: number, arrivesOn: string) {
  const id = `po_${newId().replaceAll('-', '')}`
  await database()
    .insert(payouts)
    .values({
      id,
      amountPence,
      arrivesOn,
      status: 'paid',
      automatic: true,
      madeAt: atWallTime('2026-11-06'),
      mirroredAt: now(),
    })
  await enter('payout', -amountPence, '2026-11-06', { sourceKey: id })
  return id
}

const head = 'Date,Description,Type,Money In,Money Out,Balance'
const upload = (...lines: string[]) =>
  uploadStatement(joyce, readStatement(Buffer.from([head, ...lines].join('\n')), dateOf(now())))

const november = [
  '02/11/2026,D MILBURN DUES,CREDIT,36.00,,536.00',
  '10/11/2026,STRIPE PAYMENTS,CREDIT,110.85,,646.85',
  '12/11/2026,HALL HIRE,FP,,12.00,634.85',
  '16/11/2026,CHEQUES,CREDIT,75.00,,709.85',
  '20/11/2026,CHARGES,CHG,,4.00,705.85',
]

const found = async () => (await getStatement(joyce, statementId))!
const lineOf = async (words: string) =>
  [...(await found()).left, ...(await found()).matched.map(({ line }) => line)].find((line) =>
    line.words.startsWith(words),
  )!

test('the same file twice, and twice at once, adds nothing twice', async () => {
  expect(bankHeadline(0, 0)).toBe('No bank statement yet')
  const both = await Promise.all([upload(...november), upload(...november)])
  expect(both.map(({ added }) => added).sort()).toEqual([0, 5])
  statementId = both.find((one) => one.statementId)!.statementId!
  expect(await upload(...november)).toEqual({ added: 0, known: 5 })
  expect(await listStatements(joyce)).toMatchObject([
    { firstOn: '2026-11-02', lastOn: '2026-11-20', closingPence: 70_585, lines: 5, left: 5 },
  ])
  expect(await countLinesLeft(joyce)).toBe(5)
})

test('what fits is suggested, and ticked only where nothing else fits as well', async () => {
  dues = await enter('bank', 3600, '2026-11-01', { personId: derek.personId })
  await aPayout(11_085, '2026-11-10')
  await enter('expense', -1200, '2026-11-12')
  await enter('expense', -1200, '2026-11-12')
  // A sum that was put right is one sum for the bank, and what was put right to nothing is none.
  const wrong = await enter('bank', 9999, '2026-11-02')
  await enter('correction', -9999, '2026-11-03', { relatesTo: wrong })
  const { suggestions, left } = await found()
  expect(left).toHaveLength(5)
  expect(
    suggestions
      .map(({ line, entry, sure }) => [line.words.split(',')[0], entry.kind, sure])
      .toSorted((one, other) => String(one[0]).localeCompare(String(other[0]))),
  ).toEqual([
    ['D MILBURN DUES', 'bank', true],
    ['HALL HIRE', 'expense', false],
    ['STRIPE PAYMENTS', 'payout', true],
  ])
})

test('a line is matched once and an entry once, also by two at the same moment; only to the penny', async () => {
  const [milburn, stripe] = [await lineOf('D MILBURN'), await lineOf('STRIPE')]
  const payout = (await found()).suggestions.find(({ entry }) => entry.kind === 'payout')!.entry
  const wrong = matchLines(joyce, { matches: [{ lineId: stripe.id, entryIds: [dues] }] })
  await expect(wrong).rejects.toMatchObject({ code: 'bank.amounts-differ' })
  const one = { lineId: milburn.id, entryIds: [dues] }
  const tried = await Promise.allSettled(
    [one, one, one].map((match) => matchLines(joyce, { matches: [match] })),
  )
  expect(tried.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  const again = matchLines(joyce, { matches: [one] })
  await expect(again).rejects.toMatchObject({ code: 'moved-meanwhile' })
  await matchLines(joyce, { matches: [{ lineId: stripe.id, entryIds: payout.ids }] })
  expect(await countLinesLeft(joyce)).toBe(3)
  const [row] = await database().select().from(payouts)
  expect((await getPayout(joyce, row!.id))!).toMatchObject({
    bankPence: 11_085,
    bankOn: '2026-11-10',
  })
  // Another line of the same sum does not get the entry of the first.
  await upload('03/11/2026,SOMEBODY ELSE,CREDIT,36.00,,')
  const other = (await getLines()).find(({ bookedOn }) => bookedOn === '2026-11-03')!
  const second = matchLines(joyce, { matches: [{ lineId: other.id, entryIds: [dues] }] })
  await expect(second).rejects.toMatchObject({ code: 'bank.entry-matched' })
  expect((await getLines()).find(({ id }) => id === other.id)!.matchedAt).toBeNull()
  await removeStatement(joyce, { statementId: other.statementId })
})

const getLines = () => database().select().from(bankLines)

test('several cheques are one line', async () => {
  const ids = [await enter('cheque', 5000, '2026-11-09'), await enter('cheque', 2500, '2026-11-10')]
  const cheques = await lineOf('CHEQUES')
  const { entries } = (await getBankLine(joyce, cheques.id))!
  expect(entries.map(({ bankPence }) => bankPence).sort()).toEqual([2500, 5000])
  await matchLines(joyce, { matches: [{ lineId: cheques.id, entryIds: ids }] })
  expect((await found()).matched.find(({ line }) => line.id === cheques.id)!.entries).toHaveLength(
    2,
  )
})

test('the closing balance is held against our books, and the difference is explained to the penny', async () => {
  const { balance, left, notOnStatement } = await found()
  const books = (await getReport(joyce, '2026-11-01'))!.closing.bank
  expect(balance!.booksPence).toBe(books)
  expect(balance).toMatchObject({
    bankPence: 70_585,
    notInBooksPence: -1200 - 400,
    notOnStatementPence: -2400,
    beforePence: 50_000,
  })
  expect(left.map(({ pence }) => pence)).toEqual([-1200, -400])
  expect(notOnStatement.map(({ bankPence }) => bankPence)).toEqual([-1200, -1200])
  const words = balanceInParts(balance!, '2026-11-20', '2026-11-02')
  expect(words.headline).toBe('The bank has £508 more than our books'.replace('£508', '£508.00'))
  expect(words.parts.map(({ pence }) => pence)).toEqual([-1600, 2400, 50_000])
  await enter('opening-bank', 50_000, '2026-11-01')
  expect((await found()).balance).toMatchObject({ beforePence: 0, booksPence: books + 50_000 })
})

test('whatever stands on either side, the parts add up to the difference', () => {
  const day = fc.integer({ min: 1, max: 28 }).map((on) => `2026-11-${String(on).padStart(2, '0')}`)
  const pence = fc.integer({ min: -9999, max: 9999 })
  const line = fc.record({ on: day, pence })
  const entry = fc.record({
    on: day,
    bankPence: pence,
    kind: fc.constantFrom('bank', 'opening-bank'),
    at: fc.option(fc.nat(9)),
  })
  fc.assert(
    fc.property(fc.array(line), fc.array(entry), day, day, pence, (some, booked, a, b, closing) => {
      const lines = some.map((one, place) => ({ ...one, id: String(place) }))
      const entries = booked.map(({ at, ...one }) => ({
        ...one,
        ofKind: null,
        lineId: at !== null && at < lines.length ? String(at) : null,
      }))
      const [firstOn, lastOn] = [a, b].sort() as [string, string]
      const found = explainBalance({ closingPence: closing, firstOn, lastOn, lines, entries })
      const { bankPence, booksPence, notInBooksPence, notOnStatementPence, beforePence } = found
      expect(notInBooksPence - notOnStatementPence + beforePence).toBe(bankPence - booksPence)
    }),
  )
})

test('a match is undone, for the payout too; a statement with matches stays', async () => {
  const stripe = await lineOf('STRIPE')
  const inUse = removeStatement(joyce, { statementId })
  await expect(inUse).rejects.toMatchObject({ code: 'bank.statement-in-use' })
  expect(await getLines()).toHaveLength(5)
  await unmatchLine(joyce, { lineId: stripe.id })
  const [payout] = await database().select().from(payouts)
  expect(payout!.bankPence).toBeNull()
  const twice = unmatchLine(joyce, { lineId: stripe.id })
  await expect(twice).rejects.toMatchObject({ code: 'moved-meanwhile' })
  const { suggestions } = await found()
  expect(suggestions.some(({ line }) => line.id === stripe.id)).toBe(true)
})

test('days that come again in another file, or another format, add what is new alone', async () => {
  const ofx = `<OFX><CURDEF>GBP<ACCTID>12345678<STMTTRN><DTPOSTED>20261120<TRNAMT>-4.00<NAME>CHARGES</STMTTRN>
<STMTTRN><DTPOSTED>20261120<TRNAMT>-4.00<NAME>CHARGES AGAIN</STMTTRN><STMTTRN><DTPOSTED>20261121<TRNAMT>0.31<NAME>INTEREST</STMTTRN></OFX>`
  const read = readStatement(Buffer.from(ofx), dateOf(now()))
  expect(await uploadStatement(joyce, read)).toMatchObject({ added: 2, known: 1 })
  const other = { ...read, accountEnding: '9999' }
  await expect(uploadStatement(joyce, other)).rejects.toMatchObject({ problem: 'account' })
  expect(linesLeftInWords(0)).toBe('All matched')
  expect(bankHeadline(1, 1)).toBe('1 line of the bank statements is not matched with our books')
})

test('who may see money sees it, the treasurer alone matches, and the audit names nobody', async () => {
  expect(await getStatement(secretary, statementId)).toBeDefined()
  expect(await getStatement(await aMember(), statementId)).toBeUndefined()
  expect(await listStatements(await anOfficer('membership-secretary'))).toBeUndefined()
  const refused = { code: 'not-allowed' }
  await expect(unmatchLine(secretary, { lineId: newId() })).rejects.toMatchObject(refused)
  await expect(matchLines(secretary, { matches: [] })).rejects.toMatchObject(refused)
  await expect(removeStatement(secretary, { statementId })).rejects.toMatchObject(refused)
  const audited = await database().select().from(auditEntries)
  const ours = audited.filter(({ action }) => action.startsWith('bank-'))
  expect(new Set(ours.map(({ action }) => action))).toEqual(
    new Set([
      'bank-statement.uploaded',
      'bank-statement.removed',
      'bank-line.matched',
      'bank-line.unmatched',
    ]),
  )
  expect(JSON.stringify(ours)).not.toMatch(/milburn|stripe|hall/i)
  const [line] = await getLines()
  expect(line!.wordsSealed).not.toMatch(/milburn/i)
})

test('what the bank wrote goes with the member it is about, and all of it after six years', async () => {
  const milburn = await lineOf('D MILBURN')
  await inOneTransaction(system('daily'), 'retention.run', async (work) => {
    work.assertCan('retention.run')
    await erasePerson(work, derek.personId)
  })
  const wordsOf = async (id: string) =>
    (await database().select().from(bankLines).where(eq(bankLines.id, id)))[0]!.wordsSealed
  expect(await wordsOf(milburn.id)).toBeNull()
  expect(await database().$count(bankMatches, eq(bankMatches.lineId, milburn.id))).toBe(1)
  const hall = await lineOf('HALL')
  const gift = await enter('bank', 700, '2026-11-25')
  await database().insert(donors).values({ entryId: gift, name: 'Trades Council' })
  freezeClock(atWallTime('2032-12-31', '12:00'))
  await eraseOldBankLines(system('daily'), {})
  expect(await wordsOf(hall.id)).not.toBeNull()
  expect(await database().$count(donors)).toBe(1)
  freezeClock(atWallTime('2033-01-01', '12:00'))
  await eraseOldBankLines(system('daily'), {})
  expect(await wordsOf(hall.id)).toBeNull()
  expect(await database().$count(donors)).toBe(0)
  freezeClock(atWallTime('2026-11-29', '12:00'))
})
