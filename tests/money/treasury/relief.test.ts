import '@/tests/support/database'
import { and, eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { database } from '@/db/client'
import { ledgerEntries } from '@/db/schema/money/ledger'
import { writeOffs } from '@/db/schema/money/refunds'
import { type PersonActor, system } from '@/lib/kernel/actor'
import { setClockAhead } from '@/lib/kernel/clock'
import { lastPaidDay } from '@/lib/money/ledger/last-paid-day'
import { startCheckout } from '@/lib/money/subscriptions/checkout/start-checkout'
import { syncCustomer } from '@/lib/money/subscriptions/mirror/sync-customer'
import { moveToFreeBand } from '@/lib/money/treasury/hardship/move-to-free-band'
import { voidInvoice } from '@/lib/money/treasury/hardship/void-invoice'
import { writeOff } from '@/lib/money/treasury/hardship/write-off'
import { listDues } from '@/lib/money/treasury/lists/dues'
import {
  anApproved,
  atStripe,
  control,
  pay,
  withStripe,
} from '@/tests/money/subscriptions/with-stripe'
import { aMember, anOfficer } from '@/tests/support/people'
import { bookOf, duesRowOf, mailsTo, standingOf } from './ledger-reads'

withStripe()
let joyce: PersonActor
beforeAll(async () => {
  joyce = await anOfficer('treasurer')
})

const worker = system('treasury')

let daysLived = 0

/** A member whose card failed at the second payment. */
async function inGrace() {
  const { personId, ...person } = await anApproved()
  await pay(await startCheckout({ personId, ...person }, { personId }))
  const sync = async () =>
    syncCustomer(worker, { customerId: (await duesRowOf(personId))!.stripeCustomerId! })
  await sync()
  const customer = (await duesRowOf(personId))!.stripeCustomerId!
  await control('fail-next', { customer, times: 1 })
  daysLived += 32
  setClockAhead(daysLived * 86_400_000)
  await control('advance', { days: 32 })
  await sync()
  return { personId, customer, sync }
}

test('written off: voided at Stripe, nothing is owed, in good standing; once', async () => {
  const { personId } = await inGrace()
  expect(await standingOf(personId)).toBe('grace')
  const row = (await duesRowOf(personId))!
  expect(row.duePence).toBe(300)
  const results = await Promise.allSettled([1, 2, 3].map(() => writeOff(joyce, { personId })))
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  const [decided] = await database()
    .select()
    .from(writeOffs)
    .where(eq(writeOffs.personId, personId))
  expect(decided).toMatchObject({ amountPence: 300, stripeInvoiceId: row.dueInvoiceId })
  await Promise.all([1, 2].map(() => voidInvoice(worker, { writeOffId: decided!.id })))
  expect(await duesRowOf(personId)).toMatchObject({ duePence: 0, paymentFailedAt: null })
  expect(await standingOf(personId)).toBe('good')
  const [paid] = await database()
    .select({ endsBefore: ledgerEntries.periodEndsBefore })
    .from(ledgerEntries)
    .where(and(eq(ledgerEntries.personId, personId), eq(ledgerEntries.kind, 'payment')))
  const [listed] = (await listDues(joyce, {}, { limit: 200 }))!.rows.filter(
    ({ method }) => method === 'card',
  )
  // Stripe's period runs on, and nobody has paid for it.
  expect(listed!.paidUntil).toBe(lastPaidDay(paid!.endsBefore!))
  expect((await bookOf(personId)).filter(([kind]) => kind !== 'fee')).toEqual([['payment', 300]])
  await expect(writeOff(joyce, { personId })).rejects.toMatchObject({
    code: 'write-off.nothing-due',
  })
})

test('nothing due, nothing to write off; and nobody writes off their own', async () => {
  const { personId } = await aMember()
  await expect(writeOff(joyce, { personId })).rejects.toMatchObject({
    code: 'write-off.nothing-due',
  })
  await expect(writeOff(joyce, { personId: joyce.personId })).rejects.toMatchObject({
    code: 'own-case',
  })
})

test('hardship: free in one press, ended at Stripe, told kindly, once', async () => {
  const { personId, customer, sync } = await inGrace()
  const results = await Promise.allSettled([1, 2].map(() => moveToFreeBand(joyce, { personId })))
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(await standingOf(personId)).toBe('good')
  expect(await duesRowOf(personId)).toMatchObject({ band: 'free', duePence: 0 })
  await sync()
  expect(await atStripe(customer)).toEqual(['canceled'])
  expect((await mailsTo(personId)).filter((one) => one === 'moved-to-free-band')).toHaveLength(1)
  await expect(moveToFreeBand(joyce, { personId })).rejects.toMatchObject({
    code: 'relief.free-already',
  })
  await expect(moveToFreeBand(await aMember(), { personId })).rejects.toMatchObject({
    code: 'not-allowed',
  })
})
