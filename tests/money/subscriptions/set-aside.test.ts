import '@/tests/support/database'
import { eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { database } from '@/db/client'
import { ledgerEntries } from '@/db/schema/money/ledger'
import { type PersonActor, system } from '@/lib/kernel/actor'
import { dateOf } from '@/lib/kernel/calendar'
import { now, setClockAhead } from '@/lib/kernel/clock'
import { newId } from '@/lib/kernel/ids'
import { startCheckout } from '@/lib/money/subscriptions/checkout/start-checkout'
import { syncCustomer } from '@/lib/money/subscriptions/mirror/sync-customer'
import { stripe } from '@/lib/money/subscriptions/stripe'
import { correctEntry } from '@/lib/money/treasury/offline-payments/correct-entry'
import { previewCorrection } from '@/lib/money/treasury/offline-payments/preview-correction'
import { recordMoney } from '@/lib/money/treasury/offline-payments/record-money'
import { anOfficer } from '@/tests/support/people'
import { anApproved, atStripe, control, pay, rowOf, standingOf, withStripe } from './with-stripe'

withStripe()

let joyce: PersonActor
beforeAll(async () => {
  joyce = await anOfficer('treasurer')
})

let ahead = 0
const live = async (days: number) => {
  ahead += days
  setClockAhead(ahead * 86_400_000)
  await control('advance', { days })
}

/** Graham, whose card has just failed: in grace, and Stripe will ask the card again. */
async function graham() {
  const person = await anApproved()
  await pay(await startCheckout(person, person))
  const customer = (await rowOf(person)).stripeCustomerId!
  await sync(customer)
  await control('fail-next', { customer, times: 1 })
  await live(31)
  await sync(customer)
  return { person, customer }
}

const sync = (customerId: string) => syncCustomer(system('stripe'), { customerId })
const cashFrom = ({ personId }: PersonActor) =>
  recordMoney(joyce, {
    nonce: newId(),
    kind: 'cash',
    amountPence: 300,
    receivedOn: dateOf(now()),
    note: '',
    permissible: false,
    personId,
    dues: { band: 'basic', interval: 'month' },
  })
const takeBack = (entryId: string) =>
  correctEntry(joyce, { nonce: newId(), entryId, rightPence: 0 })
const paymentsOf = async ({ personId }: PersonActor) =>
  (await database().select().from(ledgerEntries).where(eq(ledgerEntries.personId, personId)))
    .map((entry) => entry.kind)
    .filter((kind) => kind === 'payment' || kind === 'refund')

test('cash entered by mistake and corrected: in grace as before, and the card pays', async () => {
  const { person, customer } = await graham()
  const before = await rowOf(person)
  const entryId = await cashFrom(person)
  await sync(customer)
  expect(await standingOf(person)).toBe('good')
  // For the days in which it would have been asked again, nothing is.
  await live(6)
  await sync(customer)
  expect(await paymentsOf(person)).toEqual(['payment'])
  const { effect } = await previewCorrection(joyce, { entryId, rightPence: 0 })
  expect(effect).toContain('in grace, with a vote until')
  expect(effect).toContain('Stripe will ask their card or bank account again.')
  await takeBack(entryId)
  await sync(customer)
  const { mirroredAt: _, ...restored } = await rowOf(person)
  expect(restored).toMatchObject({
    id: before.id,
    paymentFailedAt: before.paymentFailedAt,
    duePence: 300,
  })
  expect(await standingOf(person)).toBe('grace')
  await live(2)
  await sync(customer)
  expect(await standingOf(person)).toBe('good')
  expect(await paymentsOf(person)).toEqual(['payment', 'payment'])
  expect(await atStripe(customer)).toEqual(['active'])
  const [held] = (await stripe().subscriptions.list({ customer })).data
  expect(held).toMatchObject({ pause_collection: null, metadata: { subscription: before.id } })
  expect(held!.metadata).not.toHaveProperty('set_aside')
})

test('cash that was right: the card asks for nothing more, and ends with the grace', async () => {
  const { person, customer } = await graham()
  await cashFrom(person)
  await sync(customer)
  expect(await atStripe(customer)).toEqual(['past_due'])
  for (const days of [10, 10, 9]) {
    await live(days)
    await sync(customer)
  }
  expect(await atStripe(customer)).toEqual(['canceled'])
  expect(await paymentsOf(person)).toEqual(['payment'])
  const { data: owed } = await stripe().invoices.list({ customer, status: 'open' })
  expect(owed).toEqual([])
})

test('the correction and Stripe’s messages at once, in any order: the same end', async () => {
  for (let round = 0; round < 3; round += 1) {
    const { person, customer } = await graham()
    const entryId = await cashFrom(person)
    await Promise.all([sync(customer), takeBack(entryId), sync(customer)])
    await sync(customer)
    expect(await standingOf(person)).toBe('grace')
    expect(await atStripe(customer)).toEqual(['past_due'])
    const [held] = (await stripe().subscriptions.list({ customer, status: 'past_due' })).data
    expect(held!.pause_collection).toBeNull()
    const [owed] = (await stripe().invoices.list({ customer, status: 'open' })).data
    expect(owed!.auto_advance).toBe(true)
  }
})
