import '@/tests/support/database'
import { asc, eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { database } from '@/db/client'
import { outgoingMails } from '@/db/schema/kernel'
import { paymentLinks } from '@/db/schema/money/checkouts'
import { ledgerEntries } from '@/db/schema/money/ledger'
import { subscriptions } from '@/db/schema/money/subscriptions'
import { rateLimits } from '@/db/schema/people/sign-in'
import { type PersonActor, system } from '@/lib/kernel/actor'
import { setClockAhead } from '@/lib/kernel/clock'
import { unseal } from '@/lib/kernel/field-encryption'
import { startCheckout } from '@/lib/money/subscriptions/checkout/start-checkout'
import { chooseSubscription } from '@/lib/money/subscriptions/choose-subscription'
import { syncCustomer } from '@/lib/money/subscriptions/mirror/sync-customer'
import { checkOverdue } from '@/lib/money/subscriptions/overdue/check-overdue'
import { openCardPage } from '@/lib/money/subscriptions/overdue/open-card-page'
import { payOverdue } from '@/lib/money/subscriptions/overdue/pay-overdue'
import { paymentLinkBearer } from '@/lib/money/subscriptions/overdue/payment-link-bearer'
import { getOverdueTerms } from '@/lib/money/subscriptions/overdue/read'
import { remindOverdue } from '@/lib/money/subscriptions/overdue/remind-overdue'
import { stripe } from '@/lib/money/subscriptions/stripe'
import { erasePaymentLinks } from '@/lib/records/retention/erase-payment-links'
import {
  anApproved,
  atStripe,
  control,
  goodAccount,
  goodCard,
  pay,
  rowOf,
  standingOf,
  sync,
  withStripe,
} from './with-stripe'

withStripe()

const day = 86_400_000
let ahead = 0
const live = async (days: number) => {
  ahead += days
  setClockAhead(ahead * day)
  await control('advance', { days })
}
const back = 'http://mandate.test/pay/a-token'
const customerOf = async (person: PersonActor) => (await rowOf(person)).stripeCustomerId!
const mailsOf = async ({ personId }: PersonActor) =>
  (
    await database()
      .select()
      .from(outgoingMails)
      .where(eq(outgoingMails.personId, personId))
      .orderBy(outgoingMails.createdAt, outgoingMails.id)
  ).map((mail) => ({
    message: mail.message,
    props: unseal<Record<string, string>>(mail.propsSealed!),
  }))
const letters = async (person: PersonActor) =>
  (await mailsOf(person)).map((mail) => mail.message).filter((name) => !/welcomed/.test(name))
const linkOf = async (person: PersonActor) =>
  (await mailsOf(person)).findLast((mail) => mail.props.link?.includes('/pay/'))!.props.link!
const remind = async () => {
  while ((await remindOverdue(system('daily'), {})).more) {}
}
const bookOf = async ({ personId }: PersonActor) =>
  (
    await database()
      .select()
      .from(ledgerEntries)
      .where(eq(ledgerEntries.personId, personId))
      .orderBy(asc(ledgerEntries.id))
  ).map((entry) => `${entry.kind} ${entry.amountPence}`)

async function aMemberWhoPays(method: Record<string, string> = goodCard) {
  const person = await anApproved()
  await pay(await startCheckout(person, person), method)
  if (method.method === 'bacs_debit') await control('settle', { well: true })
  await sync(person)
  return person
}

async function aMemberWhoseCardDied() {
  const person = await aMemberWhoPays()
  await control('fail-next', { customer: await customerOf(person), times: 9 })
  await live(31)
  await sync(person)
  return person
}

const recovers = async (person: PersonActor) =>
  control('fail-next', { customer: await customerOf(person), times: 0 })

beforeEach(async () => {
  await control('faults')
})

test('a card dies: told at once, at day 7, 14 and on the last day, and once that it lapsed', async () => {
  const person = await aMemberWhoseCardDied()
  expect(await rowOf(person)).toMatchObject({
    status: 'past_due',
    duePence: 300,
    dueInvoiceId: expect.stringMatching(/^in_/),
    method: 'card',
  })
  expect(await standingOf(person)).toBe('grace')
  expect(await letters(person)).toEqual(['payment-received', 'payment-failed'])
  for (const days of [5, 1, 1, 6, 2, 11, 1, 6]) {
    await live(days)
    await sync(person)
    await Promise.all([remind(), remind()])
  }
  expect((await letters(person)).slice(2)).toEqual([
    ...Array.from({ length: 3 }, () => 'payment-overdue'),
    'payment-lapsed',
  ])
  expect(await standingOf(person)).toBe('lapsed')
  await recovers(person)
})

test('the link opens payment and nothing else, and any card on it mends', async () => {
  const person = await aMemberWhoseCardDied()
  await recovers(person)
  const token = (await linkOf(person)).split('/pay/')[1]!
  const kept = await database().select().from(paymentLinks)
  expect(JSON.stringify(kept)).not.toContain(token)
  const tries = () => database().select().from(rateLimits)
  const before = await tries()
  expect(await paymentLinkBearer(`${token}x`)).toBeUndefined()
  const { actor: payer } = (await paymentLinkBearer(token))!
  // Opening it changes nothing and counts nothing: mail programs open links by themselves.
  expect(await tries()).toEqual(before)
  expect(payer).toEqual({ kind: 'payer', personId: person.personId })
  const stranger = await anApproved()
  expect(await getOverdueTerms(payer, stranger)).toBeUndefined()
  await expect(payOverdue(payer, { personId: stranger.personId, back })).rejects.toMatchObject({
    name: 'Refusal',
  })
  expect(await getOverdueTerms(payer, payer)).toMatchObject({
    way: 'invoice',
    amountPence: 300,
    continues: true,
  })
  const page = await payOverdue(payer, { ...payer, back })
  expect(page).toMatch(/\/i\/in_/)
  await pay(page, { ...goodCard, number: '5555 5555 5555 4444' })
  // Opening the page asks nobody. Who presses its button all the same is led back, and pays nothing twice.
  expect(await getOverdueTerms(payer, payer)).toMatchObject({ way: 'invoice' })
  expect(await payOverdue(payer, { ...payer, back })).toBe(back)
  expect(await getOverdueTerms(payer, payer)).toMatchObject({ way: 'nothing' })
  expect(await standingOf(person)).toBe('good')
  const receipt = (await mailsOf(person)).at(-1)!
  expect(receipt).toMatchObject({ message: 'payment-received', props: { mended: true } })
  const [running] = (await stripe().subscriptions.list({ customer: await customerOf(person) })).data
  const method = await stripe().paymentMethods.retrieve(String(running!.default_payment_method))
  expect(method.card?.last4).toBe('4444')
  const card = await openCardPage(payer, { ...payer, back })
  expect(card).toMatch(/\/p\/session\//)
})

test('after Stripe has given up the same dues begin afresh, and no grace is lost before that', async () => {
  const person = await aMemberWhoseCardDied()
  const payer = { kind: 'payer', personId: person.personId } as const
  await stripe().subscriptions.cancel((await rowOf(person)).stripeSubscriptionId!)
  const page = await payOverdue(payer, { ...payer, back })
  expect(page).toMatch(/\/c\/pay\//)
  expect(await payOverdue(payer, { ...payer, back })).toBe(page)
  expect(await standingOf(person)).toBe('grace')
  const old = await rowOf(person)
  await recovers(person)
  expect(await pay(page)).toBe(back)
  await Promise.all([sync(person), sync(person), sync(person)])
  const fresh = await rowOf(person)
  expect(fresh.id).not.toBe(old.id)
  expect(fresh).toMatchObject({ status: 'active', amountPence: 300, paymentFailedAt: null })
  expect(await standingOf(person)).toBe('good')
  expect(await letters(person)).toEqual(['payment-received', 'payment-failed', 'payment-received'])
  expect(await atStripe(await customerOf(person))).toEqual(['active', 'canceled'])
  const open = await stripe().invoices.list({ customer: await customerOf(person), status: 'open' })
  expect(open.data).toEqual([])
})

test('begun afresh by bank debit: on its way, then mended; one that fails leaves all as it was', async () => {
  const person = await aMemberWhoseCardDied()
  await recovers(person)
  await stripe().subscriptions.cancel((await rowOf(person)).stripeSubscriptionId!)
  const payer = { kind: 'payer', personId: person.personId } as const
  await pay(await payOverdue(payer, { ...payer, back }), goodAccount)
  await checkOverdue(payer, payer)
  expect(await getOverdueTerms(payer, payer)).toMatchObject({ way: 'on-its-way' })
  expect(await payOverdue(payer, { ...payer, back })).toBe(back)
  expect(await standingOf(person)).toBe('grace')
  await control('settle', { well: false })
  await checkOverdue(payer, payer)
  expect(await getOverdueTerms(payer, payer)).toMatchObject({ way: 'new-subscription' })
  expect(await atStripe(await customerOf(person))).toEqual(['canceled', 'canceled'])
  await pay(await payOverdue(payer, { ...payer, back }), goodAccount)
  await control('settle', { well: true })
  await checkOverdue(payer, payer)
  expect(await getOverdueTerms(payer, payer)).toMatchObject({ way: 'nothing' })
  expect(await standingOf(person)).toBe('good')
  expect(await letters(person)).not.toContain('second-subscription-stopped')
})

test('a move to free in the moment in which it is paid afresh: nothing more is taken, and nobody pays for nothing', async () => {
  for (let round = 0; round < 2; round += 1) {
    const person = await aMemberWhoseCardDied()
    await recovers(person)
    const customer = await customerOf(person)
    await stripe().subscriptions.cancel((await rowOf(person)).stripeSubscriptionId!)
    const payer = { kind: 'payer', personId: person.personId } as const
    await pay(await payOverdue(payer, { ...payer, back }))
    const free = { ...person, band: 'free', amountPence: 0, interval: 'month' } as const
    const look = () => syncCustomer(system('stripe'), { customerId: customer })
    await Promise.all([look(), chooseSubscription(person, free), look()])
    await look()
    expect(await rowOf(person)).toMatchObject({ status: 'free' })
    expect(await atStripe(customer)).toEqual(['canceled', 'canceled'])
    const book = await bookOf(person)
    const stopped = (await letters(person)).includes('second-subscription-stopped')
    expect(book.sort()).toEqual(['payment 300', 'payment 300', ...(stopped ? ['refund -300'] : [])])
  }
})

test('the bank asks for confirmation: one mail that says so', async () => {
  const person = await aMemberWhoPays()
  await control('ask-next', { customer: await customerOf(person) })
  await live(31)
  await sync(person)
  await sync(person)
  expect(await rowOf(person)).toMatchObject({ needsConfirmation: true, duePence: 300 })
  expect(await standingOf(person)).toBe('grace')
  expect(await letters(person)).toEqual(['payment-received', 'payment-confirmation-asked'])
})

test('a mandate is cancelled: told once, before anything fails', async () => {
  const person = await aMemberWhoPays(goodAccount)
  await control('cancel-mandate', { customer: await customerOf(person) })
  await Promise.all([sync(person), sync(person)])
  expect(await letters(person)).toEqual(['payment-received', 'mandate-cancelled'])
  expect(await standingOf(person)).toBe('good')
})

test('the bank takes a payment back: booked with its fee, in grace, not charged again; won, all is as before', async () => {
  const person = await aMemberWhoPays()
  const customer = await customerOf(person)
  const [charge] = (await stripe().charges.list({ customer })).data
  const { dispute } = await control('dispute', { charge: charge!.id })
  await sync(person)
  expect(await standingOf(person)).toBe('grace')
  expect(await letters(person)).toEqual(['payment-received', 'payment-disputed'])
  expect(await atStripe(customer)).toEqual(['canceled'])
  expect(await bookOf(person)).toEqual(['payment 300', 'dispute -300'])
  await control('dispute-decision', { dispute, won: true })
  await sync(person)
  expect(await bookOf(person)).toEqual(['payment 300', 'dispute -300', 'dispute-reversal 300'])
  expect(await standingOf(person)).toBe('good')
})

test.each([
  ['by card', goodCard],
  ['by Direct Debit, which is final', goodAccount],
])(
  'an older payment that the bank takes back %s: in grace, told with the sum, not charged again',
  async (_, method) => {
    const person = await aMemberWhoPays(method)
    const customer = await customerOf(person)
    await live(33)
    if (method === goodAccount) await control('settle', { well: true })
    await sync(person)
    const charges = (await stripe().charges.list({ customer })).data
    expect(charges).toHaveLength(2)
    await control('dispute', { charge: charges.at(-1)!.id })
    await Promise.all([sync(person), sync(person), sync(person)])
    await sync(person)
    expect(await standingOf(person)).toBe('grace')
    expect((await letters(person)).filter((name) => name === 'payment-disputed')).toHaveLength(1)
    expect(await atStripe(customer)).toEqual(['canceled'])
    await live(29)
    await sync(person)
    expect(await standingOf(person)).toBe('lapsed')
    expect(await bookOf(person)).toEqual(['payment 300', 'payment 300', 'dispute -300'])
  },
)

test('a payment for dues that have ended is taken back: told what is true, once, and nothing follows', async () => {
  const person = await aMemberWhoPays()
  const customer = await customerOf(person)
  const [charge] = (await stripe().charges.list({ customer })).data
  await chooseSubscription(person, { ...person, band: 'free', amountPence: 0, interval: 'month' })
  await syncCustomer(system('stripe'), { customerId: customer })
  await control('dispute', { charge: charge!.id })
  const look = () => syncCustomer(system('stripe'), { customerId: customer })
  await Promise.all([look(), look()])
  await look()
  expect(await standingOf(person)).toBe('good')
  expect((await letters(person)).filter((name) => /disputed/.test(name))).toEqual([
    'ended-payment-disputed',
  ])
})

test('told of a dispute while the dues ran, and free since: not told of it again', async () => {
  const person = await aMemberWhoPays()
  const customer = await customerOf(person)
  const [charge] = (await stripe().charges.list({ customer })).data
  await control('dispute', { charge: charge!.id })
  await sync(person)
  await chooseSubscription(person, { ...person, band: 'free', amountPence: 0, interval: 'month' })
  await syncCustomer(system('stripe'), { customerId: customer })
  expect((await letters(person)).filter((name) => /disputed/.test(name))).toEqual([
    'payment-disputed',
  ])
})

test('a dispute after the dues had lapsed gives no grace, and says so', async () => {
  const person = await aMemberWhoPays()
  const customer = await customerOf(person)
  const [charge] = (await stripe().charges.list({ customer })).data
  await stripe().subscriptions.cancel((await rowOf(person)).stripeSubscriptionId!)
  await live(40)
  await sync(person)
  expect(await standingOf(person)).toBe('lapsed')
  await control('dispute', { charge: charge!.id })
  await sync(person)
  expect(await standingOf(person)).toBe('lapsed')
  expect((await letters(person)).at(-1)).toBe('ended-payment-disputed')
})

test('the link after a dispute begins the same dues again, and then all is well', async () => {
  const person = await aMemberWhoPays()
  await live(31)
  await sync(person)
  const charges = (await stripe().charges.list({ customer: await customerOf(person) })).data
  await control('dispute', { charge: charges.at(-1)!.id })
  await sync(person)
  const { actor } = (await paymentLinkBearer((await linkOf(person)).split('/pay/')[1]!))!
  await pay(await payOverdue(actor, { personId: person.personId, back }))
  await sync(person)
  expect(await standingOf(person)).toBe('good')
  expect(await rowOf(person)).toMatchObject({ status: 'active', paymentFailedAt: null })
})

test('a bank debit that settles after a move to free goes back, and is told once', async () => {
  const person = await anApproved()
  await pay(await startCheckout(person, person), goodAccount)
  await sync(person)
  await live(1)
  await chooseSubscription(person, { ...person, band: 'free', amountPence: 0, interval: 'month' })
  const [first] = await database()
    .select()
    .from(subscriptions)
    .where(eq(subscriptions.personId, person.personId))
  const customerId = first!.stripeCustomerId!
  await syncCustomer(system('stripe'), { customerId })
  await live(7)
  await Promise.all([1, 2, 3].map(() => syncCustomer(system('stripe'), { customerId })))
  await syncCustomer(system('stripe'), { customerId })
  expect(await bookOf(person)).toEqual(['payment 300', 'refund -300'])
  expect(await letters(person)).toEqual(['late-payment-returned'])
})

test('what Stripe’s kinds add up to is its balance, to the penny, with a refund that failed', async () => {
  const person = await aMemberWhoPays()
  const [charge] = (await stripe().charges.list({ customer: await customerOf(person) })).data
  const refund = await stripe().refunds.create({ charge: charge!.id, amount: 100 })
  await sync(person)
  await control('refund-fails', { refund: refund.id })
  await sync(person)
  await sync(person)
  expect(await bookOf(person)).toEqual(['payment 300', 'refund -100', 'correction 100'])
  const moved = await stripe().balanceTransactions.list({ limit: 100 }).autoPagingToArray({
    limit: 10_000,
  })
  for (const one of await database().select().from(subscriptions)) {
    if (one.stripeCustomerId) await syncCustomer(system('s'), { customerId: one.stripeCustomerId })
  }
  const book = await database().select().from(ledgerEntries).orderBy(asc(ledgerEntries.id))
  expect(book.reduce((sum, entry) => sum + entry.amountPence, 0)).toBe(
    moved
      .filter((one) => one.reporting_category !== 'payout')
      .reduce((sum, { net }) => sum + net, 0),
  )
  const payment = book.find((entry) => entry.sourceKey === charge!.id)!
  const fee = book.find((entry) => entry.kind === 'fee' && entry.relatesTo === payment.id)!
  expect(fee).toMatchObject({ amountPence: -25, personId: null })
  expect(book.find((entry) => entry.sourceKey === refund.id)?.relatesTo).toBe(payment.id)
})

test('links that ran out are forgotten', async () => {
  await live(60)
  const token = 'a token that was never made'
  expect(await paymentLinkBearer(token)).toBeUndefined()
  await erasePaymentLinks(system('daily'), {})
  expect(await database().select().from(paymentLinks)).toEqual([])
})
