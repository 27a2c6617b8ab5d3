import '@/tests/support/database'
import { beforeAll, expect, test } from 'vitest'
import { database } from '@/db/client'
import { ledgerEntries } from '@/db/schema/money/ledger'
import type { PersonActor } from '@/lib/kernel/actor'
import { now } from '@/lib/kernel/clock'
import { newId } from '@/lib/kernel/ids'
import { listAccount } from '@/lib/money/treasury/accounts/list-account'
import { getAccount } from '@/lib/money/treasury/accounts/read'
import { getEntry } from '@/lib/money/treasury/accounts/read-entry'
import { checkDonor } from '@/lib/money/treasury/offline-payments/check-donor'
import { correctEntry } from '@/lib/money/treasury/offline-payments/correct-entry'
import { recordForm } from '@/lib/money/treasury/offline-payments/forms'
import {
  countLargePayments,
  listLargePayments,
} from '@/lib/money/treasury/offline-payments/large-payments'
import { recordMoney } from '@/lib/money/treasury/offline-payments/record-money'
import { proposeRefund } from '@/lib/money/treasury/refunds/propose-refund'
import { countRefunds, getRefund, listRefunds } from '@/lib/money/treasury/refunds/read'
import { aMember, anOfficer } from '@/tests/support/people'
import { cash } from './ledger-reads'

let joyce: PersonActor
let maureen: PersonActor
let nasreen: PersonActor
beforeAll(async () => {
  joyce = await anOfficer('treasurer', { name: 'Joyce' })
  maureen = await anOfficer('co-chair')
  nasreen = await anOfficer('membership-secretary')
})

test('a member’s money: all of it for the books, payments only for the membership secretary', async () => {
  const { personId, member } = await aMember()
  const entryId = await recordMoney(joyce, cash({ personId, note: '100042' }))
  await database().insert(ledgerEntries).values({
    id: newId(),
    kind: 'fee',
    amountPence: -25,
    occurredAt: now(),
    recordedAt: now(),
    relatesTo: entryId,
    sourceKey: newId(),
  })
  const forJoyce = (await listAccount(joyce, personId))!.entries
  expect(forJoyce).toMatchObject([{ fees: -25, note: '100042', by: 'Joyce' }])
  const forNasreen = (await listAccount(nasreen, personId))!.entries
  expect(forNasreen).toMatchObject([{ amountPence: 3600, note: null, by: null }])
  expect(await getEntry(nasreen, entryId)).toBeUndefined()
  const stranger = await aMember()
  expect(await getAccount(stranger, member!.number)).toBeUndefined()
  expect(await listAccount(stranger, personId)).toBeUndefined()
  expect(await getAccount(nasreen, member!.number)).toMatchObject({ member: { personId } })
})

test('a long account, a page at a time, at one and the same moment', async () => {
  const { personId } = await aMember()
  const at = now()
  await database()
    .insert(ledgerEntries)
    .values(
      Array.from({ length: 60 }, (_, n) => ({
        id: newId(),
        kind: 'payment' as const,
        amountPence: n + 1,
        occurredAt: at,
        recordedAt: at,
        personId,
        sourceKey: newId(),
      })),
    )
  const seen: string[] = []
  let before: string | undefined
  do {
    const page = (await listAccount(joyce, personId, before))!
    seen.push(...page.entries.map(({ id }) => id))
    before = page.next
  } while (before)
  expect(new Set(seen).size).toBe(60)
  expect(seen).toHaveLength(60)
})

test('refunds wait where they are to be decided, and each officer sees what they may do', async () => {
  const { personId } = await aMember()
  const entryId = await recordMoney(joyce, cash({ personId, amountPence: 30_000 }))
  const { refundId } = await proposeRefund(joyce, {
    entryId,
    amountPence: 20_000,
    reason: 'error',
  })
  expect((await listRefunds(maureen, 'proposed'))!.refunds).toHaveLength(1)
  expect(await countRefunds(maureen)).toMatchObject({ proposed: 1, toConfirm: 1 })
  expect(await countRefunds(joyce)).toMatchObject({ proposed: 1, toConfirm: 0 })
  const may = async (officer: PersonActor) => (await getRefund(officer, refundId))?.may
  expect(await may(maureen)).toMatchObject({ confirm: true, decline: true, agree: false })
  expect(await may(joyce)).toMatchObject({ confirm: false, decline: true })
  expect(await may(nasreen)).toBeUndefined()
  expect(await countRefunds(nasreen)).toBeUndefined()
  expect(await getEntry(joyce, entryId)).toMatchObject({ worthPence: 30_000, leftPence: 10_000 })
})

test('large payments wait until somebody has checked the donor', async () => {
  const entryId = await recordMoney(joyce, cash({ amountPence: 50_001 }))
  await recordMoney(joyce, cash({ amountPence: 50_000 }))
  expect(await listLargePayments(maureen)).toMatchObject([{ id: entryId }])
  expect(await countLargePayments(nasreen)).toBeUndefined()
  await checkDonor(joyce, { entryId, outcome: 'permissible' })
  expect(await countLargePayments(joyce)).toBe(0)
  expect(await getEntry(maureen, entryId)).toMatchObject({ donorOutcome: 'permissible' })
})

test('a large payment that went back, or was never large, waits for no check', async () => {
  const gift = cash({ kind: 'bank', amountPence: 60_000, donorName: 'Trades Council' })
  const given = await recordMoney(joyce, gift)
  const slip = await recordMoney(joyce, cash({ amountPence: 60_000 }))
  expect(await listLargePayments(maureen)).toMatchObject([
    { id: given, name: 'Trades Council' },
    { id: slip, name: null },
  ])
  expect(await getEntry(maureen, given)).toMatchObject({ donorName: 'Trades Council' })
  await correctEntry(maureen, { nonce: newId(), entryId: slip, rightPence: 6000 })
  expect(await listLargePayments(maureen)).toMatchObject([{ id: given }])
  const back = (amountPence: number) =>
    database().insert(ledgerEntries).values({
      id: newId(),
      kind: 'repayment',
      amountPence,
      occurredAt: now(),
      recordedAt: now(),
      relatesTo: given,
      sourceKey: newId(),
    })
  await back(-20_000)
  expect(await countLargePayments(joyce)).toBe(1)
  await back(-40_000)
  expect(await countLargePayments(joyce)).toBe(0)
})

test('an entry that is corrected past the limit waits for a check, and no more when it falls below', async () => {
  const entryId = await recordMoney(joyce, cash({ amountPence: 6000 }))
  const correct = (rightPence: number) =>
    correctEntry(maureen, { nonce: newId(), entryId, rightPence })
  expect(await countLargePayments(joyce)).toBe(0)
  await correct(60_000)
  expect(await listLargePayments(joyce)).toMatchObject([{ id: entryId, amountPence: 60_000 }])
  await correct(50_000)
  expect(await countLargePayments(joyce)).toBe(0)
  await correct(50_001)
  expect(await listLargePayments(joyce)).toMatchObject([{ id: entryId, amountPence: 50_001 }])
  expect(await countLargePayments(joyce)).toBe(1)
  await checkDonor(joyce, { entryId, outcome: 'permissible' })
  expect(await countLargePayments(joyce)).toBe(0)
})

test('above the limit a donation from outside names who gave it', () => {
  const typed = {
    nonce: newId(),
    kind: 'bank',
    receivedDay: '1',
    receivedMonth: '2',
    receivedYear: '2026',
  }
  const wrongOf = (more: object) =>
    recordForm.safeParse({ ...typed, ...more }).error?.issues.map(({ path }) => path.join())
  expect(wrongOf({ amount: '500.01', donor: 'later' })).toEqual(['donorName'])
  expect(wrongOf({ amount: '500.01', donor: 'later', donorName: 'Trades Council' })).toBeUndefined()
  expect(wrongOf({ amount: '500' })).toBeUndefined()
})
