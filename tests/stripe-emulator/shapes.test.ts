import { execFile } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, it } from 'vitest'
import {
  emulatorWithSdk,
  goodAccount,
  goodCard,
  openCheckout,
} from '../support/stripe-emulator/drive'

/**
 * Every object that we answer is written out as a constant of the SDK's own type, without a cast, and the
 * TypeScript compiler says whether a field is missing, too many, or of another kind. In the SDK's types
 * decimals are objects; on the wire they are text, so those are wrapped. And there every list of words is
 * open for words to come; in the copy that we compile against it is closed, so that a wrong word is caught.
 */
const root = join(import.meta.dirname, '../..')
const folder = join(root, '.data/stripe-shapes')
let world: Awaited<ReturnType<typeof emulatorWithSdk>>

beforeAll(async () => {
  world = await emulatorWithSdk()
})
afterAll(async () => {
  await world.emulator.stop()
  rmSync(folder, { recursive: true, force: true })
})

const types: Record<string, string> = {
  balance_transactions: 'Stripe.BalanceTransaction',
  charges: 'Stripe.Charge',
  'checkout/sessions': 'Stripe.Checkout.Session',
  customers: 'Stripe.Customer',
  disputes: 'Stripe.Dispute',
  events: 'Stripe.EventBase',
  invoice_payments: 'Stripe.InvoicePayment',
  invoices: 'Stripe.Invoice',
  payment_intents: 'Stripe.PaymentIntent',
  payment_methods: 'Stripe.PaymentMethod',
  prices: 'Stripe.Price',
  products: 'Stripe.Product',
  refunds: 'Stripe.Refund',
  subscriptions: 'Stripe.Subscription',
}
/** What is asked for beyond the plain object. */
const expanded: Record<string, string[]> = {
  charges: ['data.refunds', 'data.balance_transaction'],
  'checkout/sessions': ['data.line_items', 'data.subscription', 'data.customer'],
  invoices: ['data.payments'],
  subscriptions: ['data.default_payment_method', 'data.latest_invoice'],
}

type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

async function ask(path: string, form?: string): Promise<{ [key: string]: Json }> {
  const answer = await fetch(`${world.emulator.url}/v1/${path}`, {
    headers: { authorization: 'Bearer sk_test_emulator_1' },
    ...(form ? { method: 'POST', body: form } : {}),
  })
  expect([path, answer.status]).toEqual([path, 200])
  return (await answer.json()) as { [key: string]: Json }
}

/** A life with a bit of everything in it. */
async function live() {
  const { stripe, send, control } = world
  await stripe.customers.create({ email: 'alone@example.org' })
  await openCheckout(stripe)
  const price = { product: 'prod_basic', currency: 'gbp', unit_amount: 300 }
  await stripe.prices.create({ ...price, lookup_key: 'basic', recurring: { interval: 'month' } })
  for (const fields of [goodCard, goodAccount, { ...goodCard, number: '4000000000000341' }])
    await send((await openCheckout(stripe)).url!, fields)
  const [newest, second] = (await stripe.subscriptions.list()).data
  await stripe.subscriptions.update(second!.id, { pause_collection: { behavior: 'void' } })
  await stripe.subscriptions.update(newest!.id, { cancellation_details: { comment: 'bye' } })
  const paid = (await stripe.charges.list()).data.filter(({ paid }) => paid)
  await stripe.refunds.create({ charge: paid[0]!.id, amount: 100, metadata: { why: 'test' } })
  await control('dispute', { charge: paid[1]!.id })
  await control('advance', { days: 33 })
  await stripe.subscriptions.update(second!.id, { cancel_at_period_end: true })
  const customer = newest!.customer as string
  return stripe.billingPortal.sessions.create({ customer, return_url: 'https://example.org' })
}

function written(value: Json, key = ''): string {
  if (typeof value === 'string' && key.endsWith('_decimal'))
    return `decimal(${JSON.stringify(value)})`
  if (Array.isArray(value)) return `[${value.map((one) => written(one)).join(', ')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const fields = Object.entries(value).map(
    ([name, one]) => `${JSON.stringify(name)}: ${written(one, name)}`,
  )
  return `{ ${fields.join(', ')} }`
}

it('answers in the shapes of the SDK’s own types', { timeout: 90_000 }, async () => {
  const portal = await live()
  const { lastResponse: _, ...plainPortal } = portal
  const constants = [
    `export const portal: Stripe.BillingPortal.Session = ${written(plainPortal as never)}`,
  ]
  const active = (await ask('subscriptions?status=active')).data as Json[]
  const going = (active as { id: string; cancel_at_period_end: boolean }[]).find(
    (one) => !one.cancel_at_period_end,
  )
  const preview = await ask('invoices/create_preview', `subscription=${going!.id}`)
  constants.push(`export const preview: Stripe.Invoice = ${written(preview)}`)
  const customers = (await ask('customers')).data as { id: string }[]
  const methods = await Promise.all(
    customers.map(({ id }) => ask(`payment_methods?customer=${id}`)),
  )
  for (const [path, type] of Object.entries(types)) {
    const wanted = (expanded[path] ?? []).map((one) => `&expand[]=${one}`).join('')
    const rows =
      path === 'payment_methods'
        ? methods.flatMap(({ data }) => data as Json[])
        : ((await ask(`${path}?limit=30${wanted}`)).data as Json[])
    expect([path, rows.length]).not.toEqual([path, 0])
    for (const row of path === 'events' ? withoutObject(rows) : rows)
      constants.push(`export const row${constants.length}: ${type} = ${written(row)}`)
  }
  const mandates = methods.flatMap(({ data }) => data as { type: string }[])
  expect(mandates.some(({ type }) => type === 'bacs_debit')).toBe(true)
  const head =
    "import Stripe from './sdk/stripe.esm.node.js'\nconst decimal = (text: string) => Stripe.Decimal.from(text)\n"
  copySdkTypes()
  writeFileSync(join(folder, 'shapes.ts'), `${head}${constants.join('\n')}\n`)
  const compilerOptions = {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    target: 'ES2023',
    module: 'esnext',
    moduleResolution: 'bundler',
    types: ['node'],
  }
  writeFileSync(
    join(folder, 'tsconfig.json'),
    JSON.stringify({ compilerOptions, files: ['shapes.ts'] }),
  )
  const tsc = join(root, 'node_modules/.bin/tsc')
  const outcome = await promisify(execFile)(tsc, ['-p', folder]).catch(({ stdout }) => ({ stdout }))
  expect(String(outcome.stdout).split('\n').slice(0, 12).join('\n')).toBe('')
})

function copySdkTypes() {
  const sdk = join(folder, 'sdk')
  mkdirSync(sdk, { recursive: true })
  cpSync(join(root, 'node_modules/stripe/esm'), sdk, {
    recursive: true,
    filter: (path) => !/\.(js|map)$/.test(path),
  })
  const shared = join(sdk, 'shared.d.ts')
  const open = readFileSync(shared, 'utf8')
  const closed = open.replace(/type OtherString = .*;/, 'type OtherString = never;')
  expect(closed).not.toBe(open)
  writeFileSync(shared, closed)
}

/** The SDK types an event's object by its type; the objects themselves are checked by their own lists. */
const withoutObject = (rows: Json[]) =>
  rows.map((row) => ({ ...(row as { [key: string]: Json }), data: { object: {} } }))
