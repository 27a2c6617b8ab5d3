import '@/tests/support/database'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { database } from '@/db/client'
import { outgoingMails } from '@/db/schema/kernel'
import { ledgerEntries } from '@/db/schema/money/ledger'
import type { PersonActor } from '@/lib/kernel/actor'
import { atWallTime } from '@/lib/kernel/calendar'
import { freezeClock, thawClock } from '@/lib/kernel/clock'
import { newId } from '@/lib/kernel/ids'
import type { EntryKind } from '@/lib/money/ledger/entry-kinds'
import { getYearAccount } from '@/lib/money/spending/accounts/read'
import { getEntry } from '@/lib/money/treasury/accounts/read-entry'
import { getAloneLeft } from '@/lib/money/treasury/alone-limit'
import { confirmBankCharge } from '@/lib/money/treasury/bank-charges/confirm-bank-charge'
import { declineBankCharge } from '@/lib/money/treasury/bank-charges/decline-bank-charge'
import {
  getBookedCharge,
  listBankCharges,
} from '@/lib/money/treasury/bank-charges/list-bank-charges'
import { proposeBankCharge } from '@/lib/money/treasury/bank-charges/propose-bank-charge'
import { proposeBankChargeCorrection } from '@/lib/money/treasury/bank-charges/propose-correction'
import { cashInHand } from '@/lib/money/treasury/offline-payments/cash-in-hand'
import { correctEntry } from '@/lib/money/treasury/offline-payments/correct-entry'
import { enterInterest } from '@/lib/money/treasury/offline-payments/enter-interest'
import { enterOpeningBalance } from '@/lib/money/treasury/offline-payments/enter-opening-balance'
import { getReport } from '@/lib/money/treasury/reports/read'
import { tablesOf } from '@/lib/money/treasury/reports/tables'
import { aMember, anOfficer } from '@/tests/support/people'

let joyce: PersonActor
let maureen: PersonActor

beforeAll(async () => {
  freezeClock(atWallTime('2026-11-29', '12:00'))
  joyce = await anOfficer('treasurer')
  maureen = await anOfficer('co-chair')
})
afterAll(thawClock)

const entries = (kind: EntryKind) =>
  database().select().from(ledgerEntries).where(eq(ledgerEntries.kind, kind))
const november = async () => (await getReport(joyce, '2026-11-01'))!

test('an opening balance is there from the first moment of its day, once each, and did not come in', async () => {
  const bank = { kind: 'opening-bank', amountPence: 120_000, openedOn: '2026-11-01' } as const
  const both = await Promise.all([
    enterOpeningBalance(joyce, bank),
    enterOpeningBalance(joyce, bank),
  ])
  expect(new Set(both).size).toBe(1)
  const other = enterOpeningBalance(joyce, { ...bank, amountPence: 1 })
  await expect(other).rejects.toMatchObject({ code: 'ledger.opening-known' })
  await enterOpeningBalance(joyce, {
    kind: 'opening-cash',
    amountPence: 5000,
    openedOn: '2026-11-01',
  })
  expect(await cashInHand(database())).toBe(5000)
  const report = await november()
  expect(report).toMatchObject({ income: 0, opening: { total: 0 }, lines: { opening: 125_000 } })
  expect(report.closing).toEqual({ stripe: 0, bank: 120_000, cash: 5000, total: 125_000 })
  expect(tablesOf(report)[0]!.rows.map(({ name }) => name)).toContain('There when our books began')
  expect(await getYearAccount(joyce, 2026)).toMatchObject({ startPence: 125_000, incomePence: 0 })
  // Too much was typed: another entry puts it right, above the limit by a second officer.
  const entryId = both[0]!
  const lower = { nonce: newId(), entryId, rightPence: 100_000 }
  await expect(correctEntry(joyce, lower)).rejects.toMatchObject({
    code: 'ledger.lowered-by-second',
  })
  await correctEntry(maureen, lower)
  expect((await november()).lines.opening).toBe(105_000)
})

test('interest comes in, once a form, and hides in nobody’s payments', async () => {
  const interest = { nonce: newId(), amountPence: 31, receivedOn: '2026-11-20', note: 'INT' }
  await Promise.all([enterInterest(joyce, interest), enterInterest(joyce, interest)])
  expect(await entries('interest')).toMatchObject([{ amountPence: 31, enteredBy: joyce.personId }])
  const report = await november()
  expect(report).toMatchObject({ income: 31, lines: { interest: 31 } })
  expect(report.closing.bank).toBe(100_031)
  await expect(enterInterest(maureen, interest)).rejects.toMatchObject({ code: 'not-allowed' })
})

test('a bank charge is in the books when a second officer confirmed it, and not before', async () => {
  const charge = { nonce: newId(), amountPence: 400, chargedOn: '2026-11-20', note: 'CHG' }
  await proposeBankCharge(joyce, charge)
  await proposeBankCharge(joyce, charge)
  const chargeId = charge.nonce
  expect((await listBankCharges(joyce))!.waiting).toHaveLength(1)
  expect(await entries('bank-charge')).toEqual([])
  const mails = await database()
    .select()
    .from(outgoingMails)
    .where(eq(outgoingMails.message, 'bank-charge-to-confirm'))
  expect(mails.map(({ personId }) => personId)).toEqual([maureen.personId])
  await expect(confirmBankCharge(joyce, { chargeId })).rejects.toMatchObject({
    code: 'not-allowed',
  })
  const unknown = confirmBankCharge(maureen, { chargeId: newId() })
  await expect(unknown).rejects.toMatchObject({ code: 'not-there' })
  const twice = await Promise.allSettled([
    confirmBankCharge(maureen, { chargeId }),
    confirmBankCharge(maureen, { chargeId }),
    declineBankCharge(maureen, { chargeId }),
  ])
  expect(twice.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
})

test('whoever proposed a charge never confirms it, in whichever office they are by then', async () => {
  const both = { ...joyce, powers: [...joyce.powers, 'money.confirm' as const] }
  const charge = { nonce: newId(), amountPence: 500, chargedOn: '2026-11-21', note: '' }
  await proposeBankCharge(both, charge)
  const own = confirmBankCharge(both, { chargeId: charge.nonce })
  await expect(own).rejects.toMatchObject({ code: 'two-people' })
  const { waiting } = (await listBankCharges(both))!
  expect(waiting.find((one) => one.charge.id === charge.nonce)!.refusal).toBe('two-people')
  await declineBankCharge(joyce, { chargeId: charge.nonce })
  const late = confirmBankCharge(maureen, { chargeId: charge.nonce })
  await expect(late).rejects.toMatchObject({ code: 'moved-meanwhile' })
  const charged = await entries('bank-charge')
  const report = await november()
  expect(report.spending).toBe(charged.reduce((sum, { amountPence }) => sum + amountPence, 0))
  expect(await listBankCharges(await aMember())).toBeUndefined()
})

test('a confirmed charge is corrected by two officers as well, up, down and to nothing', async () => {
  const charge = { nonce: newId(), amountPence: 2000, chargedOn: '2026-11-22', note: 'CHG 2' }
  const chargeId = charge.nonce
  const say = async (rightPence: number, nonce = newId()) => {
    await proposeBankChargeCorrection(joyce, { nonce, chargeId, rightPence })
    return nonce
  }
  await proposeBankCharge(joyce, charge)
  await expect(say(1500)).rejects.toMatchObject({ code: 'not-there' })
  const before = (await november()).lines['bank-charge']
  await confirmBankCharge(maureen, { chargeId })
  await expect(say(2000)).rejects.toMatchObject({ code: 'ledger.already-right' })
  const down = await say(1500)
  await say(1500, down)
  await expect(say(1400)).rejects.toMatchObject({ code: 'bank-charge.correction-waits' })
  expect((await november()).lines['bank-charge']).toBe(before - 2000)
  const { waiting } = (await listBankCharges(maureen))!
  expect(waiting).toMatchObject([{ charge: { id: down, amountPence: 1500 }, wasPence: 2000 }])
  await expect(confirmBankCharge(joyce, { chargeId: down })).rejects.toMatchObject({
    code: 'not-allowed',
  })
  const both = { ...joyce, powers: [...joyce.powers, 'money.confirm' as const] }
  await expect(confirmBankCharge(both, { chargeId: down })).rejects.toMatchObject({
    code: 'two-people',
  })
  const twice = await Promise.allSettled(
    [1, 2].map(() => confirmBankCharge(maureen, { chargeId: down })),
  )
  expect(twice.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  const report = await november()
  expect(report.lines).toMatchObject({ 'bank-charge': before - 1500, correction: 0 })
  const [entry] = (await entries('bank-charge')).filter(({ sourceKey }) => sourceKey === chargeId)
  // What two agreed on takes nothing from what one may lower alone.
  const alone = await getAloneLeft(joyce, (await entries('interest'))[0]!.id)
  await confirmBankCharge(maureen, { chargeId: await say(9000) })
  expect((await november()).lines['bank-charge']).toBe(before - 9000)
  expect(await getAloneLeft(joyce, (await entries('interest'))[0]!.id)).toBe(alone)
  await declineBankCharge(maureen, { chargeId: await say(1) })
  await confirmBankCharge(maureen, { chargeId: await say(0) })
  expect((await november()).lines['bank-charge']).toBe(before)
  expect(await getEntry(joyce, entry!.id)).toMatchObject({ correctedPence: 0 })
  const account = (await getYearAccount(joyce, 2026))!
  const charged = account.spending.find(({ name }) => name === 'Bank charges')
  expect(charged?.pence ?? 0).toBe(0 - before)
  await expect(
    proposeBankChargeCorrection(maureen, { nonce: newId(), chargeId, rightPence: 5 }),
  ).rejects.toMatchObject({ code: 'not-allowed' })
  expect(await getBookedCharge(joyce, chargeId)).toMatchObject({ bookedPence: 0, waits: false })
  expect(await getBookedCharge(await aMember(), chargeId)).toBeUndefined()
})
