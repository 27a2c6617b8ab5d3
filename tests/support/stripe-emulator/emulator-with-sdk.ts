import Stripe from 'stripe'
import { type Options, startStripeEmulator } from './start'

/** An emulator with the real SDK beside it, and the hands of somebody who pays. For tests and seeds. */
export async function emulatorWithSdk(options: Options = {}) {
  const emulator = await startStripeEmulator(options)
  return { emulator, stripe: sdkFor(emulator.port), ...handsAt(emulator.url) }
}

export function sdkFor(port: number, maxNetworkRetries = 0): Stripe {
  return new Stripe('sk_test_emulator_1', {
    host: '127.0.0.1',
    port,
    protocol: 'http',
    maxNetworkRetries,
    telemetry: false,
  })
}

/** The real SDK on an emulator of this process, without sockets: several times faster, the same answers. */
export function sdkInProcess(emulator: Pick<Running, 'call'>, maxNetworkRetries = 0): Stripe {
  const inProcess: typeof fetch = async (address, init = {}) => {
    const url = new URL(String(address))
    const headers = new Headers(init.headers)
    const answered = emulator.call({
      method: init.method ?? 'GET',
      path: url.pathname,
      encoded: [url.search.slice(1), init.body ?? ''].filter(Boolean).join('&'),
      headers: {
        authorization: headers.get('authorization') ?? undefined,
        version: headers.get('stripe-version') ?? undefined,
        idempotencyKey: headers.get('idempotency-key') ?? undefined,
      },
    })
    if (!answered) throw new TypeError('The emulator is out of reach.')
    return new Response(answered.body, answered)
  }
  const httpClient = Stripe.createFetchHttpClient(inProcess)
  return new Stripe('sk_test_emulator_1', { httpClient, maxNetworkRetries, telemetry: false })
}

type Running = Awaited<ReturnType<typeof startStripeEmulator>>

export const goodCard = {
  method: 'card',
  number: '4242 4242 4242 4242',
  expiry: '12/60',
  cvc: '123',
  name: 'Amara Okonjo',
  email: 'amara@example.org',
}
export const goodAccount = {
  ...goodCard,
  method: 'bacs_debit',
  sort_code: '10-88-00',
  account_number: '00012345',
}

export function handsAt(url: string) {
  return {
    /** Sends a form of one of the pages, as a browser would without script; the answer is not followed. */
    send: (page: string, fields: Record<string, string> = {}) =>
      fetch(page, { method: 'POST', redirect: 'manual', body: new URLSearchParams(fields) }),
    /** What a program asks of the control page. */
    control: async (act: string, body: object = {}): Promise<Record<string, unknown>> => {
      const answer = await fetch(`${url}/_control/${act}.json`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      })
      if (!answer.ok) throw new Error(`${act}: ${answer.status} ${await answer.text()}`)
      return (await answer.json()) as Record<string, unknown>
    },
  }
}

/** A product, a monthly price of £3, and a checkout for it. */
export async function openCheckout(
  stripe: Stripe,
  more: Partial<Stripe.Checkout.SessionCreateParams> = {},
) {
  const product =
    (await stripe.products.list({ ids: ['prod_basic'] })).data[0] ??
    (await stripe.products.create({ id: 'prod_basic', name: 'Basic dues' }))
  return stripe.checkout.sessions.create({
    mode: 'subscription',
    line_items: [
      {
        price_data: {
          currency: 'gbp',
          product: product.id,
          unit_amount: 300,
          recurring: { interval: 'month' },
        },
        quantity: 1,
      },
    ],
    success_url: 'http://127.0.0.1:4399/paid?session={CHECKOUT_SESSION_ID}',
    cancel_url: 'http://127.0.0.1:4399/back',
    client_reference_id: 'member-1',
    metadata: { member: '1' },
    subscription_data: { metadata: { member: '1' } },
    ...more,
  })
}
