import '@/tests/support/database'
import { expect, test } from 'vitest'
import { database } from '@/db/client'
import { ledgerEntries } from '@/db/schema/money/ledger'
import { refunds } from '@/db/schema/money/refunds'
import { visitor } from '@/lib/kernel/actor'
import { addDays } from '@/lib/kernel/calendar'
import { now } from '@/lib/kernel/clock'
import { newId } from '@/lib/kernel/ids'
import { getReceipt } from '@/lib/money/subscriptions/receipts/read'
import { askForRefund } from '@/lib/money/subscriptions/refunds/ask-for-refund'
import { lastDayToAskBack, mayAskBack } from '@/lib/money/subscriptions/refunds/refund-window'
import { aMember, anOfficer } from '@/tests/support/people'

async function paid(personId: string | null, daysAgo = 1, more: object = {}) {
  const id = newId()
  await database()
    .insert(ledgerEntries)
    .values({
      id,
      kind: 'payment',
      amountPence: 3600,
      occurredAt: addDays(now(), -daysAgo),
      recordedAt: now(),
      personId,
      band: 'basic',
      periodStartsOn: '2027-03-03',
      periodEndsBefore: '2028-03-03',
      sourceKey: id,
      ...more,
    })
  return id
}

test('until the end of the fourteenth day, over the change of the clocks too', () => {
  const occurredAt = new Date('2027-03-20T22:30:00Z')
  const payment = { kind: 'payment', occurredAt }
  expect(lastDayToAskBack(occurredAt).toISOString()).toBe('2027-04-03T21:30:00.000Z')
  expect(mayAskBack(payment, occurredAt)).toBe(true)
  expect(mayAskBack(payment, new Date('2027-04-03T22:59:00Z'))).toBe(true)
  expect(mayAskBack(payment, new Date('2027-04-03T23:00:00Z'))).toBe(false)
  expect(mayAskBack({ kind: 'cash', occurredAt }, occurredAt)).toBe(true)
  for (const kind of ['refund', 'fee', 'correction']) {
    expect(mayAskBack({ kind, occurredAt }, occurredAt)).toBe(false)
  }
})

test('asked once, however often it is pressed, for what is left of it', async () => {
  const member = await aMember()
  const entryId = await paid(member.personId)
  await paid(member.personId, 0, { kind: 'refund', amountPence: -600, relatesTo: entryId })
  const presses = await Promise.allSettled(
    Array.from({ length: 8 }, () => askForRefund(member, { ...member, entryId })),
  )
  const done = presses.filter((one) => one.status === 'fulfilled')
  expect(done).toMatchObject([{ value: { amountPence: 3000 } }])
  for (const one of presses) {
    if (one.status === 'rejected')
      expect(one.reason).toMatchObject({ code: 'refund.asked-already' })
  }
  expect(await database().select().from(refunds)).toMatchObject([
    { entryId, personId: member.personId, state: 'asked', reason: 'first-days', amountPence: 3000 },
  ])
})

test('not too late, not what is given back already, not somebody else’s', async () => {
  const [member, other] = [await aMember(), await aMember()]
  const ask = (actor: typeof member, entryId: string) =>
    askForRefund(actor, { personId: actor.personId, entryId })
  const old = await paid(member.personId, 15)
  await expect(ask(member, old)).rejects.toMatchObject({ code: 'refund.too-late' })
  const back = await paid(member.personId)
  await paid(member.personId, 0, { kind: 'refund', amountPence: -3600, relatesTo: back })
  await expect(ask(member, back)).rejects.toMatchObject({ code: 'refund.given-back' })
  await expect(ask(other, await paid(member.personId))).rejects.toMatchObject({
    code: 'not-there',
  })
  await expect(ask(member, newId())).rejects.toMatchObject({ code: 'not-there' })
})

test('a receipt is for its payer and for who keeps the books', async () => {
  const [member, other] = [await aMember({ name: 'Ada Payer' }), await aMember()]
  const entryId = await paid(member.personId)
  const refundId = await paid(member.personId, 0, {
    kind: 'refund',
    amountPence: -100,
    relatesTo: entryId,
  })
  await paid(null, 0, { kind: 'fee', amountPence: -20, relatesTo: entryId })
  const receipt = await getReceipt(member, { entryId })
  expect(receipt).toMatchObject({
    own: true,
    name: 'Ada Payer',
    number: expect.stringMatching(/^\d{8}-[0-9A-F]{8}$/),
    amountPence: 3600,
    keptPence: 3500,
    period: { from: '2027-03-03', to: '2028-03-02' },
    later: [{ kind: 'refund', amountPence: -100 }],
  })
  expect(await getReceipt(await anOfficer('treasurer'), { entryId })).toMatchObject({ own: false })
  for (const viewer of [other, visitor, await anOfficer('membership-secretary')]) {
    expect(await getReceipt(viewer, { entryId })).toBeUndefined()
  }
  expect(await getReceipt(member, { entryId: refundId })).toBeUndefined()
  expect(await getReceipt(member, { entryId: 'nonsense' })).toBeUndefined()
})
