import '@/tests/support/database'
import { eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { database } from '@/db/client'
import { writeOffs } from '@/db/schema/money/refunds'
import { members } from '@/db/schema/people/people'
import { standings } from '@/db/schema/people/standings'
import { type PersonActor, system } from '@/lib/kernel/actor'
import { addDays, atWallTime, dateOf } from '@/lib/kernel/calendar'
import { now, setClockAhead } from '@/lib/kernel/clock'
import { newId } from '@/lib/kernel/ids'
import { startCheckout } from '@/lib/money/subscriptions/checkout/start-checkout'
import { payOverdue } from '@/lib/money/subscriptions/overdue/pay-overdue'
import { remindOverdue } from '@/lib/money/subscriptions/overdue/remind-overdue'
import { stripe } from '@/lib/money/subscriptions/stripe'
import { voidInvoice } from '@/lib/money/treasury/hardship/void-invoice'
import { writeOff } from '@/lib/money/treasury/hardship/write-off'
import { listDues } from '@/lib/money/treasury/lists/dues'
import { recordMoney } from '@/lib/money/treasury/offline-payments/record-money'
import { countArrears } from '@/lib/money/treasury/tallies/count-arrears'
import { standingSql } from '@/lib/people/members/standing-sql'
import { mailsTo } from '@/tests/money/treasury/ledger-reads'
import { anOfficer } from '@/tests/support/people'
import { anApproved, control, pay, rowOf, standingOf, sync, withStripe } from './with-stripe'

withStripe()

/** Dues that Stripe has ended and whose last demand was given up. Good standing ends with what was really paid, and grace by the rule. */
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
const worker = system('treasury')
const customerOf = async (person: PersonActor) => (await rowOf(person)).stripeCustomerId!

/** Paid one month; the second month's payment fails, and Stripe's period runs on to the third. */
async function inGrace() {
  const person = await anApproved()
  await pay(await startCheckout(person, person))
  await sync(person)
  const paidUntil = (await rowOf(person)).currentPeriodEndsAt!
  await control('fail-next', { customer: await customerOf(person), times: 9 })
  await live(32)
  await sync(person)
  expect(await standingOf(person)).toBe('grace')
  return { person, paidUntil, before: await rowOf(person) }
}

/** By the SQL that rolls, lists and tallies ask. */
async function standingInSql({ personId }: PersonActor) {
  const [row] = await database()
    .select({ standing: standingSql(now()) })
    .from(standings)
    .where(eq(standings.personId, personId))
  return row?.standing
}

async function owed() {
  return (await countArrears(now())).reduce((sum, { pence }) => sum + pence, 0)
}

const cancelAtStripe = async (person: PersonActor) =>
  stripe().subscriptions.cancel((await rowOf(person)).stripeSubscriptionId!)

async function writtenOff(person: PersonActor) {
  await writeOff(joyce, person)
  const [decided] = await database()
    .select()
    .from(writeOffs)
    .where(eq(writeOffs.personId, person.personId))
  await voidInvoice(worker, { writeOffId: decided!.id })
}

test.each<[string, (person: PersonActor, invoice: string) => Promise<unknown>]>([
  [
    'ended at Stripe, and void there',
    async (person, invoice) => {
      await cancelAtStripe(person)
      await stripe().invoices.voidInvoice(invoice)
    },
  ],
  [
    'void first, and ended then',
    async (person, invoice) => {
      await stripe().invoices.voidInvoice(invoice)
      await cancelAtStripe(person)
    },
  ],
  [
    'ended at Stripe, and written off here',
    async (person) => {
      await cancelAtStripe(person)
      await sync(person)
      await writtenOff(person)
    },
  ],
  [
    'written off here while it ran, and ended then',
    async (person) => {
      await writtenOff(person)
      expect(await standingOf(person)).toBe('good')
      await cancelAtStripe(person)
    },
  ],
])(
  'a last demand that is %s: grace runs out, nothing is owed, nobody is reminded',
  async (_, give) => {
    const owedBefore = await owed()
    const { person, before } = await inGrace()
    expect(await owed()).toBe(owedBefore + 300)
    await give(person, before.dueInvoiceId!)
    await Promise.all([sync(person), sync(person)])
    const row = await rowOf(person)
    expect(row).toMatchObject({ status: 'canceled', duePence: 0, dueInvoiceId: null })
    expect(row.paymentFailedAt).toEqual(before.paymentFailedAt)
    expect(await standingOf(person)).toBe('grace')
    expect(await standingInSql(person)).toBe('grace')
    expect(await owed()).toBe(owedBefore)
    // Stripe's own period would have lasted longer than the grace does.
    expect(before.currentPeriodEndsAt! > addDays(before.paymentFailedAt!, 28)).toBe(true)
    await live(28)
    await sync(person)
    while ((await remindOverdue(system('daily'), {})).more) {}
    expect(await standingOf(person)).toBe('lapsed')
    expect(await standingInSql(person)).toBe('lapsed')
    expect((await mailsTo(person.personId)).filter((name) => /overdue|lapsed/.test(name))).toEqual(
      [],
    )
  },
)

test('what was paid for lasts to its end, whatever Stripe called a period after it', async () => {
  const person = await anApproved()
  await pay(await startCheckout(person, person))
  await live(10)
  await sync(person)
  const { currentPeriodEndsAt } = await rowOf(person)
  await cancelAtStripe(person)
  await sync(person)
  expect((await rowOf(person)).currentPeriodEndsAt).toEqual(currentPeriodEndsAt)
  expect(await standingOf(person)).toBe('good')
  await live(22)
  expect(await standingOf(person)).toBe('lapsed')
})

test('dues that Stripe ends in a break are paid until the break began', async () => {
  const person = await anApproved()
  await pay(await startCheckout(person, person))
  await sync(person)
  const { currentPeriodEndsAt, stripeSubscriptionId } = await rowOf(person)
  const pause_collection = { behavior: 'void' as const }
  await stripe().subscriptions.update(stripeSubscriptionId!, { pause_collection })
  await live(40)
  await sync(person)
  expect(await standingOf(person)).toBe('good')
  await cancelAtStripe(person)
  await sync(person)
  expect((await rowOf(person)).currentPeriodEndsAt).toEqual(currentPeriodEndsAt)
  expect(await standingOf(person)).toBe('lapsed')
})

test('a year that waits for the month to end pays for nothing before it is paid', async () => {
  const { person, before, paidUntil } = await inGrace()
  await writtenOff(person)
  const [held] = (await stripe().subscriptions.list({ customer: before.stripeCustomerId! })).data
  const item = held!.items.data[0]!
  await stripe().subscriptions.update(held!.id, {
    trial_end: item.current_period_end,
    proration_behavior: 'none',
  })
  await cancelAtStripe(person)
  await sync(person)
  expect((await rowOf(person)).currentPeriodEndsAt).toEqual(paidUntil)
  expect(await standingOf(person)).toBe('grace')
})

test('in the grace of what was given up the same dues begin again, and no vote is lost before', async () => {
  const { person, before } = await inGrace()
  await cancelAtStripe(person)
  await stripe().invoices.voidInvoice(before.dueInvoiceId!)
  await sync(person)
  await control('fail-next', { customer: await customerOf(person), times: 0 })
  const payer = { kind: 'payer', personId: person.personId } as const
  const page = await payOverdue(payer, { ...payer, back: 'http://mandate.test/pay/a-token' })
  expect(await standingOf(person)).toBe('grace')
  await pay(page)
  await sync(person)
  expect(await standingOf(person)).toBe('good')
  expect(await rowOf(person)).toMatchObject({ status: 'active', paymentFailedAt: null })
})

test('cash for dues that were given up pays from the day it came, and the list names what was paid', async () => {
  const { person, before, paidUntil } = await inGrace()
  await cancelAtStripe(person)
  await stripe().invoices.voidInvoice(before.dueInvoiceId!)
  await sync(person)
  const [member] = await database()
    .select()
    .from(members)
    .where(eq(members.personId, person.personId))
  const { rows } = (await listDues(joyce, {}, { limit: 200 }))!
  expect(rows.find(({ number }) => number === member!.number)).toMatchObject({
    ...{ standing: 'grace', pence: 300 },
    paidUntil: dateOf(addDays(paidUntil, -1)),
  })
  await recordMoney(joyce, {
    ...{ nonce: newId(), kind: 'cash', amountPence: 300, receivedOn: dateOf(now()) },
    ...{ note: '', permissible: false, personId: person.personId },
    dues: { band: 'basic', interval: 'month' },
  })
  const ends = dateOf((await rowOf(person)).currentPeriodEndsAt!)
  expect(ends > dateOf(addDays(now(), 27))).toBe(true)
  expect(ends <= dateOf(addDays(atWallTime(dateOf(now())), 32))).toBe(true)
})
