import '@/tests/support/database'
import { eq, sql } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { database } from '@/db/client'
import { refunds } from '@/db/schema/money/refunds'
import { members } from '@/db/schema/people/people'
import { type PersonActor, system } from '@/lib/kernel/actor'
import { addDays, dateOf } from '@/lib/kernel/calendar'
import { freezeClock, now, thawClock } from '@/lib/kernel/clock'
import { newId } from '@/lib/kernel/ids'
import { lockPayment } from '@/lib/money/ledger/lock-payment'
import { startCheckout } from '@/lib/money/subscriptions/checkout/start-checkout'
import { syncCustomer } from '@/lib/money/subscriptions/mirror/sync-customer'
import { stripe } from '@/lib/money/subscriptions/stripe'
import { correctEntry } from '@/lib/money/treasury/offline-payments/correct-entry'
import { recordMoney } from '@/lib/money/treasury/offline-payments/record-money'
import { agreeRefund } from '@/lib/money/treasury/refunds/agree-refund'
import { approveRefund } from '@/lib/money/treasury/refunds/approve-refund'
import { chaseRefunds } from '@/lib/money/treasury/refunds/chase-refunds'
import { declineRefund } from '@/lib/money/treasury/refunds/decline-refund'
import { proposeRefund } from '@/lib/money/treasury/refunds/propose-refund'
import { getRefund } from '@/lib/money/treasury/refunds/read'
import { repayByHand } from '@/lib/money/treasury/refunds/repay-by-hand'
import { retryRefund } from '@/lib/money/treasury/refunds/send-again'
import { sendRefund } from '@/lib/money/treasury/refunds/send-refund'
import { anApproved, control, pay, withStripe } from '@/tests/money/subscriptions/with-stripe'
import { aMember, anOfficer } from '@/tests/support/people'
import { bookOf, cash, duesRowOf, entriesOf, mailsTo, refundsOf } from './ledger-reads'

withStripe()
let joyce: PersonActor
let maureen: PersonActor
let tom: PersonActor
beforeAll(async () => {
  joyce = await anOfficer('treasurer')
  maureen = await anOfficer('co-chair')
  tom = await anOfficer('secretary')
})

let seat = 1
/** Another treasurer: what one gave back does not count for the next. */
async function aTreasurer(): Promise<PersonActor> {
  seat += 1
  return anOfficer('treasurer', { seat })
}

/** A member who has paid at Stripe, and the payment in our books. */
async function aPayer(amountPence = 300) {
  const dues = { band: amountPence > 400 ? 'solidarity' : 'basic', amountPence } as const
  const person = await anApproved(dues)
  await pay(await startCheckout(person, person))
  const sync = async () =>
    syncCustomer(system('stripe'), {
      customerId: (await duesRowOf(person.personId))!.stripeCustomerId!,
    })
  await sync()
  const [payment] = (await entriesOf(person.personId)).filter(({ kind }) => kind === 'payment')
  return { person, personId: person.personId, payment: payment!, entryId: payment!.id, sync }
}

const worker = system('treasury')
const moneyBack = async (personId: string) =>
  (await bookOf(personId)).filter(([kind]) => kind === 'refund')
const left = (entryId: string) =>
  database().transaction(async (tx) => (await lockPayment(tx, { entryId }))!.leftPence)
const decision = { reason: 'decision' } as const

test('a small refund: the treasurer alone, sent once, entered by the sync, mailed once', async () => {
  const { personId, entryId, sync } = await aPayer()
  const { refundId } = await proposeRefund(joyce, { entryId, amountPence: 100, ...decision })
  const job = sql`select count(*)::int as n from graphile_worker.jobs where task_identifier = 'send-refund'`
  expect((await database().execute(job))[0]!.n).toBe(1)
  await expect(declineRefund(joyce, { refundId, answer: '' })).rejects.toMatchObject({
    code: 'moved-meanwhile',
  })
  await Promise.all([1, 2, 3].map(() => sendRefund(worker, { refundId })))
  await sync()
  expect(await refundsOf(entryId)).toMatchObject([{ state: 'sent', approvedBy: null, tries: 0 }])
  expect(await moneyBack(personId)).toEqual([['refund', -100]])
  expect((await mailsTo(personId)).filter((one) => one === 'refund-on-its-way')).toHaveLength(1)
  expect(await left(entryId)).toBe(200)
})

test('above the limit a second officer confirms, never the proposer', async () => {
  const { personId, entryId } = await aPayer(12_000)
  const { refundId } = await proposeRefund(joyce, { entryId, amountPence: 12_000, ...decision })
  await sendRefund(worker, { refundId })
  expect(await moneyBack(personId)).toEqual([])
  const asked = async ({ personId: officer }: PersonActor) =>
    (await mailsTo(officer)).includes('refund-to-confirm')
  expect([await asked(maureen), await asked(tom), await asked(joyce)]).toEqual([true, true, false])
  expect((await getRefund(joyce, refundId))!.confirmer).toBeNull()
  await expect(approveRefund(joyce, { refundId })).rejects.toMatchObject({ code: 'not-allowed' })
  const both = { ...joyce, powers: [...joyce.powers, 'money.confirm' as const] }
  await expect(approveRefund(both, { refundId })).rejects.toMatchObject({ code: 'two-people' })
  const results = await Promise.allSettled([
    approveRefund(maureen, { refundId }),
    approveRefund(tom, { refundId }),
  ])
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect((await getRefund(joyce, refundId))!.confirmer).not.toBeNull()
  await sendRefund(worker, { refundId })
  expect(await moneyBack(personId)).toEqual([['refund', -12_000]])
})

test('an officer who only sees the money hears that they may not, of each refund, and of none', async () => {
  const { entryId } = await aPayer()
  const { refundId } = await proposeRefund(joyce, { entryId, amountPence: 100, ...decision })
  const sees = { ...tom, powers: ['money.read' as const] }
  for (const [refund, entry] of [
    [refundId, entryId],
    [newId(), newId()],
  ] as const) {
    const acts = [
      () => proposeRefund(sees, { entryId: entry, amountPence: 100, ...decision }),
      () => agreeRefund(sees, { refundId: refund }),
      () => approveRefund(sees, { refundId: refund }),
      () => declineRefund(sees, { refundId: refund, answer: '' }),
      () => retryRefund(sees, { refundId: refund }),
      () => repayByHand(sees, { refundId: refund, paidOn: dateOf(now()), note: '' }),
    ]
    for (const act of acts) {
      await expect(act()).rejects.toMatchObject({
        code: 'not-allowed',
        message: 'You do not have permission to do this.',
      })
    }
  }
})

test('nobody decides about their own money', async () => {
  const { entryId, personId } = await aPayer(12_000)
  const herself = { ...maureen, personId }
  const asTreasurer = { ...joyce, personId }
  const propose = { entryId, amountPence: 12_000, ...decision }
  await expect(proposeRefund(asTreasurer, propose)).rejects.toMatchObject({ code: 'own-case' })
  const { refundId } = await proposeRefund(joyce, propose)
  await expect(approveRefund(herself, { refundId })).rejects.toMatchObject({ code: 'own-case' })
  await expect(declineRefund(herself, { refundId, answer: '' })).rejects.toMatchObject({
    code: 'own-case',
  })
})

test('several refunds at once never give back more than came', async () => {
  const { entryId } = await aPayer(1000)
  const propose = (amountPence: number) =>
    proposeRefund(joyce, { entryId, amountPence, ...decision })
  const first = await Promise.allSettled([600, 600, 600].map(propose))
  expect(first.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  const [sent] = await refundsOf(entryId)
  // Sent, and the books do not know yet: it counts all the same.
  await control('faults', { drop_next: 1000 })
  await sendRefund(worker, { refundId: sent!.id })
  await control('faults')
  const second = await Promise.allSettled([500, 400, 400].map(propose))
  expect(second.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  await expect(propose(1)).rejects.toMatchObject({ code: 'refund.too-much' })
  expect(await left(entryId)).toBe(0)
})

test('what a member asked for in the first days is agreed to, and nobody can decline it', async () => {
  const { person, personId, entryId, sync } = await aPayer()
  const ask = async (amountPence: number) => {
    const id = newId()
    const asked = {
      state: 'asked',
      reason: 'first-days',
      askedAt: now(),
      askedBy: personId,
    } as const
    await database()
      .insert(refunds)
      .values({ id, entryId, personId, amountPence, ...asked })
    return id
  }
  const first = await ask(300)
  await expect(
    declineRefund(joyce, { refundId: first, answer: 'The meeting took place.' }),
  ).rejects.toMatchObject({ code: 'refund.promised' })
  expect((await getRefund(joyce, first))!.may).toMatchObject({ agree: true, decline: false })
  await expect(agreeRefund(person, { refundId: first })).rejects.toMatchObject({
    code: 'not-allowed',
  })
  const results = await Promise.allSettled([
    agreeRefund(joyce, { refundId: first }),
    declineRefund(joyce, { refundId: first, answer: 'No.' }),
    agreeRefund(joyce, { refundId: first }),
  ])
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  await sendRefund(worker, { refundId: first })
  await sync()
  expect(await refundsOf(entryId)).toMatchObject([{ state: 'sent' }])
  expect(await mailsTo(personId)).not.toContain('refund-declined')
})

test('what the bank has taken back already is not refunded as well: that may be declined', async () => {
  const { personId, entryId, payment, sync } = await aPayer()
  const id = newId()
  const asked = { state: 'asked', reason: 'first-days', askedAt: now(), askedBy: personId } as const
  await database()
    .insert(refunds)
    .values({ id, entryId, personId, amountPence: 300, ...asked })
  await control('dispute', { charge: payment.sourceKey })
  await sync()
  await declineRefund(joyce, { refundId: id, answer: 'Your bank has returned it.' })
  expect(await mailsTo(personId)).toContain('refund-declined')
})

test('the bank took it back meanwhile: Stripe refuses, the desk sees why, and can try again', async () => {
  const { personId, payment, entryId, sync } = await aPayer()
  const { refundId } = await proposeRefund(joyce, { entryId, amountPence: 300, ...decision })
  await control('dispute', { charge: payment.sourceKey })
  await Promise.all([sendRefund(worker, { refundId }), sync()])
  const [failed] = await refundsOf(entryId)
  expect(failed).toMatchObject({ state: 'failed', tries: 1 })
  expect(failed!.lastError).toMatch(/charged back/)
  expect(await moneyBack(personId)).toEqual([])
  expect(await mailsTo(personId)).not.toContain('refund-on-its-way')
})

test('a refund that Stripe refused is tried again under a new key', async () => {
  const { entryId, personId, payment } = await aPayer()
  const { refundId } = await proposeRefund(joyce, { entryId, amountPence: 200, ...decision })
  const elsewhere = await stripe().refunds.create({ charge: payment.sourceKey, amount: 200 })
  await sendRefund(worker, { refundId })
  expect(await refundsOf(entryId)).toMatchObject([{ state: 'failed', tries: 1 }])
  expect(elsewhere.amount).toBe(200)
  // Somebody gave back £2 at Stripe's own desk: what is left is less than this refund.
  await expect(retryRefund(joyce, { refundId })).rejects.toMatchObject({ code: 'refund.too-much' })
  await declineRefund(joyce, { refundId, answer: '' })
  const less = await proposeRefund(joyce, { entryId, amountPence: 100, ...decision })
  await sendRefund(worker, less)
  expect(await moneyBack(personId)).toEqual([
    ['refund', -200],
    ['refund', -100],
  ])
  expect(await left(entryId)).toBe(0)
})

test('Stripe is away: nothing is lost, the job tries again with the same key', async () => {
  const { entryId, personId } = await aPayer()
  const { refundId } = await proposeRefund(joyce, { entryId, amountPence: 300, ...decision })
  await control('away', { seconds: 3600 })
  await expect(sendRefund(worker, { refundId })).rejects.toMatchObject({ code: 'stripe.away' })
  await control('away', { seconds: 0 })
  await sendRefund(worker, { refundId })
  expect(await moneyBack(personId)).toEqual([['refund', -300]])
})

test('money that came by hand goes back by hand, once', async () => {
  const { personId } = await aMember()
  await recordMoney(joyce, cash({ personId, amountPence: 2000 }))
  const [entry] = await entriesOf(personId)
  const back = { entryId: entry!.id, amountPence: 500, reason: 'error' } as const
  const { refundId } = await proposeRefund(joyce, back)
  await sendRefund(worker, { refundId })
  const wrong = await proposeRefund(joyce, { ...back, amountPence: 100 }).catch(({ code }) => code)
  expect(wrong).toBe('refund.open-already')
  const repaid = { refundId, paidOn: dateOf(now()), note: '' }
  const results = await Promise.allSettled([1, 2].map(() => repayByHand(joyce, repaid)))
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(await bookOf(personId)).toEqual([
    ['cash', 2000],
    ['repayment', -500],
  ])
  expect(await left(entry!.id)).toBe(1500)
  const second = await proposeRefund(joyce, back)
  await declineRefund(joyce, { ...second, answer: '' })
  expect(await left(entry!.id)).toBe(1500)
  expect(await mailsTo(personId)).toEqual(['refund-on-its-way'])
})

test('a refund that never arrived is found out, its money counts as left, and it is tried again', async () => {
  const { entryId, personId, sync } = await aPayer()
  const { refundId } = await proposeRefund(joyce, { entryId, amountPence: 300, ...decision })
  await sendRefund(worker, { refundId })
  const [sent] = await refundsOf(entryId)
  await control('refund-fails', { refund: sent!.stripeRefundId })
  await sync()
  expect(await left(entryId)).toBe(300)
  expect(await bookOf(personId)).toEqual([
    ['payment', 300],
    ['refund', -300],
    ['correction', 300],
  ])
  expect(await chaseRefunds(worker)).toEqual({ more: false })
  expect(await refundsOf(entryId)).toMatchObject([{ state: 'failed', tries: 1 }])
  await retryRefund(joyce, { refundId })
  await sendRefund(worker, { refundId })
  expect(await left(entryId)).toBe(0)
})

test('who is gone from our records gets the money, and no mail', async () => {
  const { personId, entryId } = await aPayer()
  const { refundId } = await proposeRefund(joyce, { entryId, amountPence: 300, ...decision })
  await database().update(refunds).set({ personId: null }).where(eq(refunds.id, refundId))
  await sendRefund(worker, { refundId })
  expect(await refundsOf(entryId)).toMatchObject([{ state: 'sent' }])
  expect(await mailsTo(personId)).not.toContain('refund-on-its-way')
  expect(
    await database().select().from(members).where(eq(members.personId, personId)),
  ).toHaveLength(1)
})

test('a payment in slices of £100 goes back only with a second officer', async () => {
  const { entryId } = await aPayer(50_000)
  const slice = () => proposeRefund(treasurer, { entryId, amountPence: 6_000, ...decision })
  const treasurer = await aTreasurer()
  const approvedAlone = async () =>
    (await refundsOf(entryId)).filter(
      ({ state, approvedBy }) => state !== 'proposed' && !approvedBy,
    )
  const { refundId } = await slice()
  await sendRefund(worker, { refundId })
  expect(await approvedAlone()).toHaveLength(1)
  const second = await slice()
  await sendRefund(worker, second)
  expect(await approvedAlone()).toHaveLength(1)
  expect(await refundsOf(entryId)).toMatchObject([{ state: 'sent' }, { state: 'proposed' }])
  await approveRefund(maureen, second)
  await sendRefund(worker, second)
  // What went with a second officer counts for the payment too: another treasurer does not begin anew.
  const another = await aTreasurer()
  await proposeRefund(another, { entryId, amountPence: 100, ...decision })
  expect(await approvedAlone()).toHaveLength(1)
})

test('slices from several payments at once: one officer alone gives back £100 in 30 days, not more', async () => {
  const treasurer = await aTreasurer()
  const payers = [await aPayer(9_000), await aPayer(9_000), await aPayer(9_000)]
  await Promise.all(
    payers.map(({ entryId }) =>
      proposeRefund(treasurer, { entryId, amountPence: 6_000, ...decision }),
    ),
  )
  const states = async () =>
    (await Promise.all(payers.map(({ entryId }) => refundsOf(entryId)))).flat().map((r) => r.state)
  expect((await states()).sort()).toEqual(['approved', 'proposed', 'proposed'])
  // A refund that failed can be tried again, so it still counts.
  await database()
    .update(refunds)
    .set({ state: 'failed' })
    .where(eq(refunds.proposedBy, treasurer.personId))
  const { entryId } = await aPayer(9_000)
  await proposeRefund(treasurer, { entryId, amountPence: 6_000, ...decision })
  expect(await refundsOf(entryId)).toMatchObject([{ state: 'proposed' }])
  const day = now()
  freezeClock(addDays(day, 31))
  const later = await aPayer(9_000)
  await proposeRefund(treasurer, { entryId: later.entryId, amountPence: 6_000, ...decision })
  expect(await refundsOf(later.entryId)).toMatchObject([{ state: 'approved' }])
  thawClock()
})

test('cash lowered by corrections counts like money given back; above the limit it takes who confirms', async () => {
  const treasurer = await aTreasurer()
  const { personId } = await aMember()
  const { personId: other } = await aMember()
  await recordMoney(treasurer, cash({ personId, amountPence: 30_000 }))
  await recordMoney(treasurer, cash({ personId: other, amountPence: 30_000 }))
  const [entry] = await entriesOf(personId)
  const [another] = await entriesOf(other)
  const lower = (by: PersonActor, entryId: string, rightPence: number) =>
    correctEntry(by, { nonce: newId(), entryId, rightPence }).then(
      () => 'done',
      (error) => error.code,
    )
  const both = await Promise.all([
    lower(treasurer, entry!.id, 24_000),
    lower(treasurer, another!.id, 24_000),
  ])
  expect(both.sort()).toEqual(['done', 'ledger.lowered-by-second'])
  const { entryId } = await aPayer(9_000)
  await proposeRefund(treasurer, { entryId, amountPence: 6_000, ...decision })
  expect(await refundsOf(entryId)).toMatchObject([{ state: 'proposed' }])
  expect(await lower(treasurer, entry!.id, 0)).toBe('ledger.lowered-by-second')
  const confirmsToo = { ...treasurer, powers: [...treasurer.powers, 'money.confirm' as const] }
  expect(await lower(confirmsToo, entry!.id, 0)).toBe('ledger.lowered-by-second')
  expect(await lower(maureen, entry!.id, 0)).toBe('done')
})
