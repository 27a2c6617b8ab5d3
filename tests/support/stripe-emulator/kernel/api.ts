import { timeOf } from '../money/test-clock-of'
import { balanceRoutes } from '../resources/balance'
import { balanceTransactionRoutes } from '../resources/balance-transactions'
import { portalConfigurationRoutes } from '../resources/billing-portal-configurations'
import { portalSessionRoutes } from '../resources/billing-portal-sessions'
import { chargeRoutes } from '../resources/charges'
import { checkoutSessionRoutes } from '../resources/checkout-sessions'
import { customerRoutes } from '../resources/customers'
import { disputeRoutes } from '../resources/disputes'
import { eventRoutes } from '../resources/events'
import { invoicePaymentRoutes } from '../resources/invoice-payments'
import { invoiceRoutes } from '../resources/invoices'
import { mandateRoutes } from '../resources/mandates'
import { paymentIntentRoutes } from '../resources/payment-intents'
import { paymentMethodRoutes } from '../resources/payment-methods'
import { payoutRoutes } from '../resources/payouts'
import { priceRoutes } from '../resources/prices'
import { productRoutes } from '../resources/products'
import { refundRoutes } from '../resources/refunds'
import { subscriptionRoutes } from '../resources/subscriptions'
import { testClockRoutes } from '../resources/test-clocks'
import { API_VERSION } from './api-version'
import { expand } from './expand'
import { alreadyAnswered, fingerprintOf, remember } from './idempotency'
import { newId } from './ids'
import { check, type Nested, readForm } from './parameters'
import { wire } from './records'
import { invalid, Refusal } from './refusal'
import type { Route } from './routes'
import type { World } from './world'

export const routes: Route[] = [
  ...balanceRoutes,
  ...balanceTransactionRoutes,
  ...chargeRoutes,
  ...checkoutSessionRoutes,
  ...customerRoutes,
  ...disputeRoutes,
  ...eventRoutes,
  ...invoicePaymentRoutes,
  ...invoiceRoutes,
  ...mandateRoutes,
  ...paymentIntentRoutes,
  ...paymentMethodRoutes,
  ...portalConfigurationRoutes,
  ...portalSessionRoutes,
  ...payoutRoutes,
  ...priceRoutes,
  ...productRoutes,
  ...refundRoutes,
  ...subscriptionRoutes,
  ...testClockRoutes,
]

export type ApiRequest = {
  method: string
  path: string
  encoded: string
  headers: { authorization?: string; version?: string; idempotencyKey?: string }
}
export type ApiAnswer = { status: number; headers: Record<string, string>; body: string }

/** One API request, from the key to the answer. It is one step: nothing else happens in between. */
export function answerApi(world: World, request: ApiRequest): ApiAnswer {
  const id = newId('req_', 14)
  const key = request.method === 'POST' ? (request.headers.idempotencyKey ?? null) : null
  const headers = {
    'content-type': 'application/json',
    'request-id': id,
    'stripe-version': API_VERSION,
    ...(key ? { 'idempotency-key': key } : {}),
  }
  const fingerprint = fingerprintOf(request.method, request.path, request.encoded)
  try {
    checkKey(request.headers.authorization)
    if ((request.headers.version ?? API_VERSION) !== API_VERSION)
      throw invalid(
        `Invalid Stripe API version: ${request.headers.version}. The emulator speaks ${API_VERSION}.`,
      )
    const before = alreadyAnswered(world, key, fingerprint)
    if (before) {
      const replayed = { 'idempotent-replayed': 'true', 'original-request': before.request_id }
      return { status: before.status, headers: { ...headers, ...replayed }, body: before.body }
    }
    world.request = { id, idempotency_key: key }
    const [status, body] = run(world, request, id)
    if (key)
      remember(world, {
        id: key,
        object: 'answered_request',
        fingerprint,
        status,
        body,
        request_id: id,
        answered_ms: Date.now(),
      })
    return { status, headers, body }
  } catch (refusal) {
    if (!(refusal instanceof Refusal)) throw refusal
    return { status: refusal.status, headers, body: wire(refusal.envelope(id)) }
  } finally {
    world.request = { id: null, idempotency_key: null }
  }
}

/** A card that was declined has left traces, so its answer is kept for its key like a success. */
function run(world: World, request: ApiRequest, id: string): [number, string] {
  try {
    return [200, wire(dispatch(world, request))]
  } catch (refusal) {
    if (refusal instanceof Refusal && refusal.status === 402)
      return [402, wire(refusal.envelope(id))]
    throw refusal
  }
}

function dispatch(world: World, { method, path, encoded }: ApiRequest): object {
  for (const route of routes) {
    const found = route.method === method && route.pattern.exec(path)
    if (!found) continue
    const { expand: wanted, ...given }: Nested = readForm(encoded)
    const paths = typeof wanted === 'object' ? Object.values(wanted).map(String) : []
    if (typeof wanted === 'string') throw invalid('Invalid array', 'expand')
    const id = readId(found[1])
    const asked = check(route.shape, given)
    const time = timeOf(world, [id, ...Object.values(given)])
    const act = () => expand(world, route.act(world, asked as never, id), paths)
    return time === undefined ? act() : world.clock.within(time, act)
  }
  throw new Refusal(
    404,
    'invalid_request_error',
    `Unrecognized request URL (${method}: ${path}). The emulator does not know this endpoint.`,
  )
}

function readId(inPath = ''): string {
  try {
    return decodeURIComponent(inPath)
  } catch {
    throw invalid(`Invalid id: ${inPath}`, 'id')
  }
}

function checkKey(authorization = ''): void {
  const basic = authorization.startsWith('Basic ')
  const key = basic
    ? Buffer.from(authorization.slice(6), 'base64').toString().split(':')[0]!
    : authorization.replace(/^Bearer /, '')
  if (key.startsWith('sk_test_emulator')) return
  const message = key
    ? `Invalid API Key provided: ${key.slice(0, 8)}****${key.slice(-4)}. The emulator takes only keys that begin sk_test_emulator.`
    : "You did not provide an API key. You need to provide your API key in the Authorization header, using Bearer auth (e.g. 'Authorization: Bearer YOUR_SECRET_KEY')."
  throw new Refusal(401, 'invalid_request_error', message)
}
