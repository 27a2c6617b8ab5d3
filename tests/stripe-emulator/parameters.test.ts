import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { emulatorWithSdk } from '../support/stripe-emulator/emulator-with-sdk'
import { routes } from '../support/stripe-emulator/kernel/api'
import {
  clearable,
  flag,
  metadata,
  text,
  whole,
} from '../support/stripe-emulator/kernel/parameters'
import { compileAgainstSdk } from './compile-against-sdk'

/** The SDK's own names for what may be asked of each endpoint that takes anything. */
const asked: Record<string, string> = {
  'GET /v1/balance_transactions': 'BalanceTransactionListParams',
  'GET /v1/billing_portal/configurations': 'BillingPortal.ConfigurationListParams',
  'GET /v1/charges': 'ChargeListParams',
  'GET /v1/checkout/sessions': 'Checkout.SessionListParams',
  'GET /v1/checkout/sessions/:id/line_items': 'Checkout.SessionListLineItemsParams',
  'GET /v1/customers': 'CustomerListParams',
  'GET /v1/customers/:id/payment_methods': 'CustomerListPaymentMethodsParams',
  'GET /v1/disputes': 'DisputeListParams',
  'GET /v1/events': 'EventListParams',
  'GET /v1/invoice_payments': 'InvoicePaymentListParams',
  'GET /v1/invoices': 'InvoiceListParams',
  'GET /v1/payment_intents': 'PaymentIntentListParams',
  'GET /v1/payment_methods': 'PaymentMethodListParams',
  'GET /v1/payouts': 'PayoutListParams',
  'GET /v1/prices': 'PriceListParams',
  'GET /v1/products': 'ProductListParams',
  'GET /v1/refunds': 'RefundListParams',
  'GET /v1/subscriptions': 'SubscriptionListParams',
  'GET /v1/test_helpers/test_clocks': 'TestHelpers.TestClockListParams',
  'POST /v1/billing_portal/configurations': 'BillingPortal.ConfigurationCreateParams',
  'POST /v1/billing_portal/configurations/:id': 'BillingPortal.ConfigurationUpdateParams',
  'POST /v1/billing_portal/sessions': 'BillingPortal.SessionCreateParams',
  'POST /v1/checkout/sessions': 'Checkout.SessionCreateParams',
  'POST /v1/customers': 'CustomerCreateParams',
  'POST /v1/customers/:id': 'CustomerUpdateParams',
  'POST /v1/disputes/:id': 'DisputeUpdateParams',
  'POST /v1/invoices/:id': 'InvoiceUpdateParams',
  'POST /v1/invoices/:id/pay': 'InvoicePayParams',
  'POST /v1/invoices/create_preview': 'InvoiceCreatePreviewParams',
  'POST /v1/payment_methods/:id/attach': 'PaymentMethodAttachParams',
  'POST /v1/payouts': 'PayoutCreateParams',
  'POST /v1/payouts/:id': 'PayoutUpdateParams',
  'POST /v1/prices': 'PriceCreateParams',
  'POST /v1/prices/:id': 'PriceUpdateParams',
  'POST /v1/products': 'ProductCreateParams',
  'POST /v1/products/:id': 'ProductUpdateParams',
  'POST /v1/refunds': 'RefundCreateParams',
  'POST /v1/refunds/:id': 'RefundUpdateParams',
  'POST /v1/subscriptions': 'SubscriptionCreateParams',
  'POST /v1/subscriptions/:id': 'SubscriptionUpdateParams',
  'POST /v1/subscriptions/:id/pause': 'SubscriptionPauseParams',
  'POST /v1/subscriptions/:id/resume': 'SubscriptionResumeParams',
  'POST /v1/test_helpers/test_clocks': 'TestHelpers.TestClockCreateParams',
  'POST /v1/test_helpers/test_clocks/:id/advance': 'TestHelpers.TestClockAdvanceParams',
  'DELETE /v1/subscriptions/:id': 'SubscriptionCancelParams',
}

type Def = {
  type: string
  innerType?: z.ZodType
  out?: z.ZodType
  element?: z.ZodType
  options?: z.ZodType[]
  values?: unknown[]
  entries?: Record<string, string>
  shape?: Record<string, z.ZodType>
}
const defOf = (shape: z.ZodType) => shape._zod.def as unknown as Def
const plain = new Map<z.ZodType, string>([
  [whole, '1'],
  [flag, 'true'],
  [text, "'x'"],
  [clearable, "'x'"],
  [metadata, "{ a: 'b' }"],
])

/** All that an endpoint takes, written down as the SDK's callers would write it: each word and each kind at least once. */
function written(shape: z.ZodType): string[] {
  const simple = plain.get(shape)
  if (simple) return [simple]
  const def = defOf(shape)
  if (def.type === 'optional') return written(def.innerType!)
  if (def.type === 'pipe') return written(def.out!)
  if (def.type === 'array') return written(def.element!).map((one) => `[${one}]`)
  if (def.type === 'union') return def.options!.flatMap(written)
  if (def.type === 'literal') return def.values!.map((value) => JSON.stringify(value))
  if (def.type === 'enum') return Object.values(def.entries!).map((word) => `'${word}'`)
  if (def.type === 'string') return ["'gbp'"]
  if (def.type !== 'object') throw new Error(`No way to write a ${def.type}.`)
  const fields = Object.entries(def.shape!).map(([name, one]) => [name, written(one)] as const)
  const most = Math.max(1, ...fields.map(([, ways]) => ways.length))
  return Array.from(
    { length: most },
    (_, n) => `{ ${fields.map(([name, ways]) => `${name}: ${ways[n % ways.length]}`).join(', ')} }`,
  )
}

const taking = routes.filter(({ shape }) => Object.keys(defOf(shape).shape ?? {}).length > 0)

it('takes no parameter that the SDK does not know, nor of another kind', async () => {
  expect(taking.map(({ method, path }) => `${method} ${path}`).sort()).toEqual(
    Object.keys(asked).sort(),
  )
  const constants = taking.flatMap(({ method, path, shape }, route) =>
    written(shape).map(
      (value, way) =>
        `export const p${route}_${way}: Stripe.${asked[`${method} ${path}`]} = ${value} // ${method} ${path}`,
    ),
  )
  expect(await compileAgainstSdk('stripe-parameters', constants)).toBe('')
})

describe('what is refused', () => {
  let world: Awaited<ReturnType<typeof emulatorWithSdk>>
  beforeAll(async () => {
    world = await emulatorWithSdk()
  })
  afterAll(() => world.emulator.stop())

  function refusalOf(method: string, path: string, encoded: string) {
    const headers = { authorization: 'Bearer sk_test_emulator_1' }
    const answer = world.emulator.call({
      method,
      path: path.replace(':id', 'x'),
      encoded,
      headers,
    })!
    return { status: answer.status, ...JSON.parse(answer.body).error }
  }
  const encoded = (name: string, value: string) => new URLSearchParams([[name, value]]).toString()

  it.each(routes.map(({ method, path }) => [method, path]))('%s %s: unknown', (method, path) => {
    for (const name of ['payment_method_types[0]', 'colour']) {
      const { status, code, type, param } = refusalOf(method, path, encoded(name, 'card'))
      const unknown = { status: 400, code: 'parameter_unknown', type: 'invalid_request_error' }
      expect({ status, code, type, param }).toEqual({ ...unknown, param: name.split('[')[0] })
    }
  })

  /** Every place in a shape, with a value that cannot stand there. */
  function wrong(shape: z.ZodType, name: string): [string, string][] {
    if (shape === whole) return [[name, 'many']]
    if (shape === flag) return [[name, 'perhaps']]
    if (shape === text) return [[`${name}[inner]`, 'x']]
    const def = defOf(shape)
    if (def.type === 'optional') return wrong(def.innerType!, name)
    if (def.type === 'pipe' && shape !== clearable) return wrong(def.out!, name)
    if (def.type === 'array') return [[name, 'x'], ...wrong(def.element!, `${name}[0]`)]
    if (def.type === 'enum') return [[name, 'no such word']]
    if (def.type !== 'object') return []
    const inner = Object.entries(def.shape!)
    const here = name ? ([[name, 'x']] as [string, string][]) : []
    return [...here, ...inner.flatMap(([key, one]) => wrong(one, name ? `${name}[${key}]` : key))]
  }

  it.each(taking.map(({ method, path, shape }) => [method, path, shape] as const))(
    '%s %s: of the wrong kind',
    (method, path, shape) => {
      for (const [name, value] of wrong(shape, '')) {
        const refusal = refusalOf(method, path, encoded(name, value))
        expect([name, refusal.status, refusal.type]).toEqual([name, 400, 'invalid_request_error'])
        expect(refusal.message).not.toMatch(/undefined|expected/)
      }
    },
  )

  it('says in Stripe’s words what is wrong', () => {
    const said = (name: string, value: string) =>
      refusalOf('POST', '/v1/subscriptions/x', encoded(name, value))
    expect(said('cancel_at_period_end', 'perhaps')).toMatchObject({
      message: 'Invalid boolean: perhaps',
      param: 'cancel_at_period_end',
    })
    expect(said('items', 'x')).toMatchObject({ message: 'Invalid array', param: 'items' })
    expect(said('payment_settings', 'x')).toMatchObject({ message: 'Invalid object' })
    expect(said('pause_collection[behavior]', 'sleep')).toMatchObject({
      message:
        'Invalid pause_collection[behavior]: must be one of keep_as_draft, mark_uncollectible, void',
      param: 'pause_collection[behavior]',
    })
    expect(said('pause_collection[colour]', 'red')).toMatchObject({
      code: 'parameter_missing',
      param: 'pause_collection[behavior]',
    })
    expect(said('items[0][quantity]', 'many')).toMatchObject({
      code: 'parameter_invalid_integer',
      message: 'Invalid integer: many',
    })
    expect(said('description[x]', 'y').message).toBe('Invalid string: {"x":"y"}')
    expect(refusalOf('GET', '/v1/customers', 'starting_after=a&ending_before=b').status).toBe(400)
  })
})
