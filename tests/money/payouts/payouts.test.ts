import { asc, eq, sql } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { database } from '@/db/client'
import { auditEntries } from '@/db/schema/kernel'
import { ledgerEntries } from '@/db/schema/money/ledger'
import { balanceMovements, payouts } from '@/db/schema/money/payouts'
import { stripeListCursors } from '@/db/schema/money/reconciliation'
import { members } from '@/db/schema/people/people'
import { type PersonActor, system } from '@/lib/kernel/actor'
import type { EntryKind } from '@/lib/money/ledger/entry-kinds'
import { matchPayout } from '@/lib/money/payouts/match-payout'
import { sumInWords } from '@/lib/money/payouts/payout-wording'
import { countPayouts, getPayout, listMovements, listPayouts } from '@/lib/money/payouts/read'
import { syncPayouts } from '@/lib/money/payouts/sync-payouts'
import { startCheckout } from '@/lib/money/subscriptions/checkout/start-checkout'
import { syncCustomer } from '@/lib/money/subscriptions/mirror/sync-customer'
import { stripe } from '@/lib/money/subscriptions/stripe'
import { customerOf } from '@/lib/money/subscriptions/subscription-rows'
import { asOwner } from '@/tests/support/database'
import { anOfficer } from '@/tests/support/people'
import {
  anApproved,
  control,
  pay,
  readInbox,
  webhooksArrive,
  withStripe,
} from '../subscriptions/with-stripe'

withStripe()

const clock = system('stripe')
let treasurer: PersonActor
beforeAll(async () => {
  treasurer = await anOfficer('treasurer')
})

async function payers(count: number) {
  const people = []
  for (let left = count; left > 0; left -= 1) {
    const person = await anApproved()
    await pay(await startCheckout(person, person))
    people.push(person)
  }
  await webhooksArrive()
  await readInbox()
  return people
}

const entries = (kind: EntryKind) =>
  database()
    .select()
    .from(ledgerEntries)
    .where(eq(ledgerEntries.kind, kind))
    .orderBy(asc(ledgerEntries.occurredAt))

async function chargeOf(person: PersonActor) {
  const { data } = await stripe().charges.list({ customer: (await customerOf(person.personId))! })
  return data[0]!
}

async function syncAll() {
  while ((await syncPayouts(clock)).more) {}
}

let first: string

test('a payout is copied with everything that is in it, and enters the books once', async () => {
  const people = await payers(3)
  const charge = await chargeOf(people[0]!)
  await stripe().refunds.create({ charge: charge.id, amount: 100 })
  await syncCustomer(clock, { customerId: (await customerOf(people[0]!.personId))! })
  first = String((await control('payout', { all: true, arrive: true })).payout)
  await Promise.all([syncAll(), syncAll(), syncAll()])
  await syncAll()
  const payout = (await getPayout(treasurer, first))!
  expect(payout).toMatchObject({ status: 'paid', amountPence: 725, missingPence: 0 })
  expect(sumInWords(payout.sums)).toBe('3 payments £9.00, fees −£0.75, 1 refund −£1.00 = £7.25')
  expect(await entries('payout')).toMatchObject([{ amountPence: -725, sourceKey: first }])
  const { movements } = (await listMovements(treasurer, { payoutId: first }))!
  const [{ number } = { number: 0 }] = await database()
    .select()
    .from(members)
    .where(eq(members.personId, people[0]!.personId))
  expect(movements).toHaveLength(4)
  // Newest first; within one second either may stand first.
  const theirs = movements.filter(({ memberNumber }) => memberNumber === number)
  expect(theirs.toSorted((one, other) => other.amountPence - one.amountPence)).toMatchObject([
    { type: 'charge', amountPence: 300, feePence: 25 },
    { type: 'refund', amountPence: -100 },
  ])
  const start = (await listMovements(treasurer, { payoutId: first, limit: 3 }))!
  const rest = (await listMovements(treasurer, { payoutId: first, after: start.next }))!
  expect([...start.movements, ...rest.movements]).toEqual(movements)
})

test('no webhook is needed: each run takes up what is new, money that is not paid out yet as well', async () => {
  await control('faults', { drop_next: 100 })
  await payers(1)
  await control('faults', {})
  await syncAll()
  const waiting = await database()
    .select()
    .from(balanceMovements)
    .where(sql`${balanceMovements.payoutId} is null and type = 'charge'`)
  expect(waiting).toMatchObject([{ amountPence: 300, feePence: 25 }])
})

test('a payout that comes back is in the books twice, with opposite signs, and in the next one', async () => {
  await control('payout-fails', { fails: true })
  const failed = String((await control('payout', { all: true, arrive: true })).payout)
  const again = String((await control('payout', { all: true, arrive: true })).payout)
  await syncAll()
  expect((await getPayout(treasurer, failed))!.status).toBe('failed')
  expect(await entries('payout-returned')).toMatchObject([{ amountPence: 275, sourceKey: failed }])
  const payout = (await getPayout(treasurer, again))!
  expect(sumInWords(payout.sums)).toBe('1 returned payout £2.75 = £2.75')
  expect(payout.missingPence).toBe(0)
  expect(await entries('payout')).toHaveLength(3)
})

test('what was made by hand has no lines; what Stripe cannot add up is said', async () => {
  await payers(2)
  await control('payout-rules', { interval: 'manual', delay_days: 0 })
  await payers(1)
  const { id } = await stripe().payouts.create({ amount: 200, currency: 'gbp' })
  await syncAll()
  expect(await getPayout(treasurer, id)).toMatchObject({
    automatic: false,
    sums: [],
    missingPence: 0,
  })
  await asOwner((db) => db.delete(balanceMovements).where(eq(balanceMovements.type, 'refund')))
  expect((await getPayout(treasurer, first))!.missingPence).toBe(-100)
})

test('the bank statement is written down, put right, and stands in the audit each time', async () => {
  const before = (await countPayouts(treasurer))!
  const line = { payoutId: first, bankOn: '2026-11-24' }
  await matchPayout(treasurer, { ...line, bankPence: 525 })
  expect((await countPayouts(treasurer))!).toMatchObject({ differ: 1, compare: before.compare - 1 })
  await matchPayout(treasurer, { ...line, bankPence: 725 })
  expect((await countPayouts(treasurer))!).toMatchObject({ differ: 0, agree: 1 })
  const audited = await database()
    .select()
    .from(auditEntries)
    .where(eq(auditEntries.action, 'payout.matched'))
    .orderBy(auditEntries.position)
  expect(audited.map(({ detail }) => detail.differencePence)).toEqual([-200, 0])
  const unknown = matchPayout(treasurer, { ...line, payoutId: 'po_gone', bankPence: 1 })
  await expect(unknown).rejects.toMatchObject({ code: 'not-there' })
})

test('only who may see money sees it, and only the treasurer matches', async () => {
  const [secretary, other] = [await anOfficer('secretary'), await anOfficer('membership-secretary')]
  expect((await listPayouts(secretary, 'all'))!.payouts.length).toBeGreaterThan(3)
  expect(await listPayouts(other, 'all')).toBeUndefined()
  const refused = { code: 'not-allowed' }
  const line = { payoutId: first, bankPence: 1, bankOn: '2026-11-24' }
  await expect(matchPayout(secretary, line)).rejects.toMatchObject(refused)
  await expect(syncPayouts(secretary)).rejects.toMatchObject(refused)
})

test('a walk that is cut off makes no gap: pages, a crash in the middle, and Stripe away', async () => {
  await asOwner((db) => db.delete(balanceMovements))
  await database().delete(payouts)
  await database().delete(stripeListCursors)
  const list = stripe().balanceTransactions
  const asked = list.list.bind(list)
  let pages = 0
  // Pages of two, and the second one never comes.
  list.list = ((given: object) => {
    pages += 1
    if (pages === 2) throw new Error('the machine went down')
    return asked({ ...given, limit: 2 })
  }) as typeof list.list
  await expect(syncPayouts(clock)).rejects.toThrow('went down')
  expect(await database().select().from(balanceMovements)).toHaveLength(2)
  await control('away', { seconds: 3600 })
  await expect(syncPayouts(clock)).rejects.toMatchObject({ code: 'stripe.away' })
  await control('away', { seconds: 0 })
  await syncAll()
  list.list = asked
  const all = await stripe().balanceTransactions.list({ limit: 100 })
  expect(await database().select().from(balanceMovements)).toHaveLength(all.data.length)
  expect(await entries('payout')).toHaveLength(4)
  const unread = await database()
    .select()
    .from(payouts)
    .where(sql`lines_read_at is null and automatic`)
  expect(unread).toEqual([])
})
