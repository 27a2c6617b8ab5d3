import '@/tests/support/database'
import { eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { database } from '@/db/client'
import { erasedPayers, ledgerEntries } from '@/db/schema/money/ledger'
import { type PersonActor, system } from '@/lib/kernel/actor'
import { atWallTime } from '@/lib/kernel/calendar'
import { freezeClock, now } from '@/lib/kernel/clock'
import { newId } from '@/lib/kernel/ids'
import { verb } from '@/lib/kernel/perform'
import type { EntryKind } from '@/lib/money/ledger/entry-kinds'
import { compareBalances } from '@/lib/money/reconciliation/compare-balances'
import { getYearAccount } from '@/lib/money/spending/accounts/read'
import { getDashboard } from '@/lib/money/treasury/dashboard/read'
import { listMonths } from '@/lib/money/treasury/reports/list-months'
import { comparedInWords } from '@/lib/money/treasury/reports/month-headline'
import { getReport } from '@/lib/money/treasury/reports/read'
import { reportCsv } from '@/lib/money/treasury/reports/report-csv'
import { reportPdf } from '@/lib/money/treasury/reports/report-pdf'
import { reportMonths, tablesOf } from '@/lib/money/treasury/reports/tables'
import { erasePerson } from '@/lib/records/retention/erase-person'
import { aMember, anOfficer } from '@/tests/support/people'
import { withStripe } from '../subscriptions/with-stripe'

withStripe()

/** Every page, report and file that prints a figure prints the same one: this month, with something of everything in it. */
let joyce: PersonActor
const payers: string[] = []
const november = '2026-11-01'

beforeAll(async () => {
  freezeClock(atWallTime('2026-11-28', '12:00'))
  joyce = await anOfficer('treasurer')
  const [one, other] = [await aMember(), await aMember()]
  payers.push(one.personId, other.personId)
  const basic = { personId: one.personId, band: 'basic' }
  await enter('payment', 3600, '2026-11-02', basic)
  await enter('fee', -62, '2026-11-02')
  const charge = await enter('payment', 50_000, '2026-11-03', { ...basic, band: 'solidarity' })
  await enter('refund', -40_000, '2026-11-04', { ...basic, relatesTo: charge })
  const taken = await enter('dispute', -300, '2026-11-05', basic)
  await enter('dispute-reversal', 300, '2026-11-06', { ...basic, relatesTo: taken })
  const came = await enter('refund', -700, '2026-11-06', { ...basic, relatesTo: charge })
  await enter('correction', 700, '2026-11-07', { ...basic, relatesTo: came })
  await enter('payout', -9000, '2026-11-08')
  const wrong = await enter('cash', 1200, '2026-11-09', { ...basic, personId: other.personId })
  await enter('correction', -1200, '2026-11-09', {
    ...basic,
    personId: other.personId,
    relatesTo: wrong,
  })
  const right = await enter('cash', 3600, '2026-11-10', { ...basic, band: 'concession' })
  await enter('correction', -2400, '2026-12-02', { ...basic, band: 'concession', relatesTo: right })
  const gift = await enter('bank', 5000, '2026-11-11')
  await enter('repayment', -1000, '2026-11-12', { relatesTo: gift })
  await enter('expense', -1234, '2026-11-13')
})

async function enter(kind: EntryKind, amountPence: number, on: string, more: object = {}) {
  const id = newId()
  const at = atWallTime(on, '11:00')
  await database()
    .insert(ledgerEntries)
    .values({ id, kind, amountPence, occurredAt: at, recordedAt: at, sourceKey: id, ...more })
  return id
}

const november26 = async () => (await getReport(joyce, november))!

test('what came in is one figure: overview, list of months, report, file', async () => {
  const report = await november26()
  expect(report.income).toBe(3600 + 50_000 + 1200 - 1200 + 3600 + 5000)
  expect(report.back).toBe(-40_000 - 1000)
  const overview = (await getDashboard(joyce))!
  const month = overview.income.at(-1)!
  expect(month).toMatchObject({ month: november, total: report.income, back: report.back })
  expect(overview.thisMonthPence).toBe(report.income)
  const [line] = (await listMonths(joyce))!
  expect(line).toEqual({ month: november, came: report.income, went: report.out })
  for (const { title, rows, total } of tablesOf(report)) {
    for (const row of [...rows, ...(total ? [total] : [])]) {
      if (row.name === 'Came in') expect([title, row.values[0]]).toEqual([title, report.income])
    }
  }
  expect(reportCsv(report)).toContain('Opening and closing balance,Came in,£,622.00')
})

test('the members’ accounts say that they are after refunds, and are the same books', async () => {
  const report = await november26()
  const account = (await getYearAccount(await aMember(), 2026))!
  expect(account.incomePence).toBe(report.income + report.back - 2400)
  expect(account.feePence).toBe(0 - report.lines.fee)
  expect(account.spentPence).toBe(0 - report.spending)
})

test('what Stripe holds is one figure: overview, report, reconciliation', async () => {
  const { closing } = await november26()
  expect(closing.stripe).toBe(3600 - 62 + 50_000 - 40_000 - 9000)
  expect((await getDashboard(joyce))!.heldAtStripePence).toBe(closing.stripe)
  expect((await compareBalances()).booksPence).toBe(closing.stripe)
})

test('who paid: nobody whose entry was corrected to nothing, and nobody twice', async () => {
  const { payers } = await november26()
  expect(payers).toMatchObject({ basic: 1, solidarity: 1, concession: 1, all: 1 })
})

test('whoever is erased did pay all the same: published numbers stay', async () => {
  const before = { report: await november26(), account: await getYearAccount(joyce, 2026) }
  await enter('payment', 300, '2027-01-02', { personId: payers[0], band: 'basic' })
  for (const personId of payers) {
    await verb('retention.run', (work) => erasePerson(work, personId))(system('daily'), {})
  }
  expect((await november26()).payers).toEqual(before.report.payers)
  expect(await getYearAccount(joyce, 2026)).toEqual(before.account)
  // Nobody is named, and what they paid in another year cannot be put together with it.
  const kept = await database().select().from(erasedPayers)
  expect(kept.length).toBeGreaterThan(0)
  expect(payers.some((personId) => JSON.stringify(kept).includes(personId))).toBe(false)
  const years = await database()
    .select({ payer: erasedPayers.payer, at: ledgerEntries.occurredAt })
    .from(erasedPayers)
    .innerJoin(ledgerEntries, eq(ledgerEntries.id, erasedPayers.entryId))
  const byPayer = new Map(years.map(({ payer, at }) => [payer, at.getFullYear()]))
  expect(years.every(({ payer, at }) => byPayer.get(payer) === at.getFullYear())).toBe(true)
  expect(byPayer.size).toBe(3)
})

test('the report stands beside the month before and the same month last year, on two pages', async () => {
  const alone = await november26()
  expect(alone.compared).toEqual([])
  expect(comparedInWords(alone)).toBe('')
  await enter('interest', 100, '2025-10-05')
  await enter('bank-charge', -500, '2025-11-05')
  await enter('payment', 60_000, '2025-11-05')
  const report = await november26()
  expect(reportMonths(report)).toEqual(['November 2026', 'October 2026', 'November 2025'])
  const [balance] = tablesOf(report)
  const values = Object.fromEntries(balance!.rows.map((row) => [row.name, row.values]))
  expect(values['Came in']).toEqual([62_200, 0, 60_000])
  expect(values.Spent).toEqual([-1234, 0, -500])
  // One month's end is the next one's start.
  const [november, october] = [balance!.total!.values, values['At the start']!]
  expect(october[0]).toBe(november[1])
  expect(comparedInWords(report)).toBe(
    'What came in so far is £622 more than in October 2026 and £22 more than in November 2025.',
  )
  const pdf = Buffer.from(await reportPdf(report, now())).toString('latin1')
  expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(2)
})
