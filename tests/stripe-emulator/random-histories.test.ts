import fc from 'fast-check'
import Stripe from 'stripe'
import { afterAll, beforeAll, expect, it } from 'vitest'
import {
  emulatorWithSdk,
  goodAccount,
  goodCard,
  openCheckout,
  sdkInProcess,
} from '../support/stripe-emulator/emulator-with-sdk'

/** Whatever happens to people's subscriptions, in whatever order: nothing breaks, and the emulator's books agree. */
const failures: string[] = []
let world: Awaited<ReturnType<typeof emulatorWithSdk>>
let stripe: Stripe
beforeAll(async () => {
  world = await emulatorWithSdk({ log: (line) => failures.push(line) })
  stripe = sdkInProcess(world.emulator)
  await openCheckout(stripe)
})
afterAll(() => world.emulator.stop())

const price = (interval: 'month' | 'year', unit_amount = 300) => ({
  currency: 'gbp',
  product: 'prod_basic',
  unit_amount,
  recurring: { interval },
})
const newest = async (customer: string) =>
  (await stripe.subscriptions.list({ customer, status: 'all', limit: 1 })).data[0]!
const open = async (customer: string) =>
  (await stripe.invoices.list({ customer, status: 'open' })).data[0]!
const charged = async (customer: string) =>
  (await stripe.charges.list({ customer, limit: 1 })).data[0]!
const update = async (customer: string, change: Stripe.SubscriptionUpdateParams) =>
  stripe.subscriptions.update((await newest(customer)).id, change)
const bill_for = { unused_time_from: { type: 'none' as const } }
const bad = { ...goodAccount, account_number: '22222227' }

async function paysAt(customer: string, fields: Record<string, string>) {
  await world.send((await openCheckout(stripe, { customer })).url!, fields)
}
async function changes(customer: string, interval: 'month' | 'year', later: boolean) {
  const [line] = (await newest(customer)).items.data
  const items = [{ id: line!.id, price_data: price(interval, 500) }]
  const trial_end = line!.current_period_end
  await update(customer, { items, proration_behavior: 'none', ...(later ? { trial_end } : {}) })
}

const acts: Record<string, (customer: string) => Promise<unknown>> = {
  starts: (customer) =>
    stripe.subscriptions.create({ customer, items: [{ price_data: price('month') }] }),
  'pays by card': (customer) => paysAt(customer, goodCard),
  'pays from an account': (customer) => paysAt(customer, goodAccount),
  'pays from a bad account': (customer) => paysAt(customer, bad),
  'goes yearly': (customer) => changes(customer, 'year', false),
  'goes yearly later': (customer) => changes(customer, 'year', true),
  'goes monthly later': (customer) => changes(customer, 'month', true),
  'ends the trial': (customer) => update(customer, { trial_end: 'now' }),
  rests: (customer) => update(customer, { pause_collection: { behavior: 'void' } }),
  'is back': (customer) => update(customer, { pause_collection: '' }),
  pauses: async (customer) => stripe.subscriptions.pause((await newest(customer)).id, { bill_for }),
  resumes: async (customer) => stripe.subscriptions.resume((await newest(customer)).id),
  leaves: (customer) => update(customer, { cancel_at_period_end: true }),
  stays: (customer) => update(customer, { cancel_at_period_end: false }),
  'leaves at once': async (customer) => stripe.subscriptions.cancel((await newest(customer)).id),
  'pays what is due': async (customer) => stripe.invoices.pay((await open(customer)).id!),
  'pays on the page': async (customer) =>
    world.send((await open(customer)).hosted_invoice_url!, goodCard),
  confirms: async (customer) =>
    world.send(`${(await open(customer)).hosted_invoice_url}/confirm`, { answer: 'confirm' }),
  'is let off': async (customer) => stripe.invoices.voidInvoice((await open(customer)).id!),
  'is written off': async (customer) =>
    stripe.invoices.markUncollectible((await open(customer)).id!),
  'is given back': async (customer) =>
    stripe.refunds.create({ charge: (await charged(customer)).id, amount: 100 }),
  disputes: async (customer) => world.control('dispute', { charge: (await charged(customer)).id }),
  fails: (customer) => world.control('fail-next', { customer, times: 2 }),
  'is asked': (customer) => world.control('ask-next', { customer }),
  'has a new card': (customer) => world.control('new-card', { customer }),
  'ends the mandate': (customer) => world.control('cancel-mandate', { customer }),
  settles: () => world.control('settle', { well: true }),
  'is sent back': () => world.control('settle', { well: false }),
  'payout fails': () => world.control('payout-fails', { fails: true }),
  'a week': () => world.control('advance', { days: 7 }),
  'a month': () => world.control('advance', { months: 1 }),
}

/** What Stripe refuses, and what makes no sense yet, is part of life; anything else is a fault of ours. */
async function attempt(act: string, customer: string) {
  try {
    await acts[act]!(customer)
  } catch (refusal) {
    if (refusal instanceof Stripe.errors.StripeError && (refusal.statusCode ?? 500) < 500) return
    if (refusal instanceof TypeError || String(refusal).includes(': 40')) return
    throw refusal
  }
}

const everything = { limit: 10_000 }
const net = (rows: { net: number }[]) => rows.reduce((sum, row) => sum + row.net, 0)

it('keeps books that agree, whatever happens', async () => {
  const life = fc.array(fc.constantFrom(...Object.keys(acts)), { minLength: 5, maxLength: 25 })
  await fc.assert(
    fc.asyncProperty(life, async (happens) => {
      const { id } = await stripe.customers.create({
        payment_method: 'pm_card_visa',
        invoice_settings: { default_payment_method: 'pm_card_visa' },
      })
      for (const act of ['starts', ...happens]) await attempt(act, id)
      expect(failures).toEqual([])
      for (const invoice of (await stripe.invoices.list({ customer: id, limit: 100 })).data) {
        const owed = invoice.status === 'paid' ? 0 : invoice.amount_due
        expect([invoice.amount_remaining, invoice.amount_paid + owed]).toEqual([
          owed,
          invoice.amount_due,
        ])
      }
    }),
    { numRuns: 40 },
  )
  const { available, pending } = await stripe.balance.retrieve()
  const rows = await stripe.balanceTransactions.list({ limit: 100 }).autoPagingToArray(everything)
  expect(available[0]!.amount + pending[0]!.amount).toBe(net(rows))
  for await (const payout of stripe.payouts.list({ limit: 100 })) {
    const asked = { payout: payout.id, limit: 100 }
    expect(net(await stripe.balanceTransactions.list(asked).autoPagingToArray(everything))).toBe(0)
  }
})
