import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  emulatorWithSdk,
  goodCard,
  openCheckout,
  sdkFor,
} from '../support/stripe-emulator/emulator-with-sdk'

let world: Awaited<ReturnType<typeof emulatorWithSdk>>
beforeAll(async () => {
  world = await emulatorWithSdk()
})
afterAll(() => world.emulator.stop())

const raw = (path: string, init: RequestInit = {}) =>
  fetch(`${world.emulator.url}${path}`, {
    ...init,
    headers: { authorization: 'Bearer sk_test_emulator_1', ...init.headers },
  })

describe('what Stripe refuses, the emulator refuses', () => {
  it('takes no key but its own', async () => {
    const answer = await raw('/v1/customers', {
      headers: { authorization: 'Bearer sk_live_1234567' },
    })
    expect(answer.status).toBe(401)
    expect((await answer.json()).error.type).toBe('invalid_request_error')
    expect((await fetch(`${world.emulator.url}/v1/customers`)).status).toBe(401)
  })

  it('takes no parameter that it does not know', async () => {
    const unknown = { colour: 'red' } as object
    await expect(world.stripe.customers.create(unknown)).rejects.toMatchObject({
      statusCode: 400,
      type: 'StripeInvalidRequestError',
      code: 'parameter_unknown',
      param: 'colour',
      message: 'Received unknown parameter: colour',
    })
    await expect(
      openCheckout(world.stripe, { payment_method_types: ['card'] } as object),
    ).rejects.toMatchObject({ code: 'parameter_unknown', param: 'payment_method_types' })
    await expect(
      world.stripe.customers.create({ invoice_settings: { footer: 'x' } }),
    ).rejects.toMatchObject({ code: 'parameter_unknown' })
  })

  it.each([
    [{ success_url: 'nowhere' }, 'success_url'],
    [{ mode: 'payment' as const }, 'mode'],
    [{ line_items: [] }, 'line_items'],
    [{ line_items: [{ price: 'price_none', quantity: 1 }] }, 'line_items[0][price]'],
    [{ customer: 'cus_none' }, 'customer'],
    [{ customer_email: 'nobody' }, 'customer_email'],
    [{ expires_at: 1 }, 'expires_at'],
    [{ mode: undefined }, 'mode'],
  ])('refuses a checkout with %j', async (more, param) => {
    await expect(openCheckout(world.stripe, more)).rejects.toMatchObject({ param })
  })

  it('refuses sums that are no sums', async () => {
    const line = (unit_amount: number) => [
      {
        price_data: {
          currency: 'gbp',
          product: 'prod_basic',
          unit_amount,
          recurring: { interval: 'month' as const },
        },
        quantity: 1,
      },
    ]
    await expect(openCheckout(world.stripe, { line_items: line(29) })).rejects.toMatchObject({
      code: 'amount_too_small',
    })
    await expect(openCheckout(world.stripe, { line_items: line(3.5) })).rejects.toMatchObject({
      code: 'parameter_invalid_integer',
      param: 'line_items[0][price_data][unit_amount]',
    })
  })

  it('says what is not there, with 404', async () => {
    const { stripe } = world
    for (const missing of [
      stripe.customers.retrieve('cus_none'),
      stripe.subscriptions.retrieve('sub_none'),
      stripe.invoices.retrieve('in_none'),
      stripe.checkout.sessions.retrieve('cs_none'),
      stripe.events.retrieve('evt_none'),
      stripe.charges.retrieve('ch_none'),
    ])
      await expect(missing).rejects.toMatchObject({ statusCode: 404, code: 'resource_missing' })
    await expect(stripe.coupons.list()).rejects.toMatchObject({ statusCode: 404 })
  })

  it('speaks one version only', async () => {
    const answer = await raw('/v1/customers', { headers: { 'stripe-version': '2024-06-20' } })
    expect(answer.status).toBe(400)
    const good = await raw('/v1/customers')
    expect(good.headers.get('stripe-version')).toBe('2026-10-28.endive')
    expect(good.headers.get('request-id')).toMatch(/^req_/)
  })

  it('takes hostile input for what it is: input', async () => {
    const bodies = [
      '__proto__[x]=1',
      'constructor[prototype][x]=1',
      'email[a]=1',
      'metadata=x',
      '%',
      '[]=1',
      'a[b][c][d]=1',
    ]
    for (const body of bodies) {
      const answer = await raw('/v1/customers', { method: 'POST', body })
      expect([200, 400]).toContain(answer.status)
    }
    expect(({} as { x?: string }).x).toBeUndefined()
    expect((await raw('/v1/customers/%E0%A4%A')).status).toBeLessThan(500)
  })
})

describe('idempotency', () => {
  it('gives the same answer to the same request, and does nothing twice', async () => {
    const { stripe } = world
    const once = { idempotencyKey: 'key-1' }
    const first = await stripe.customers.create({ email: 'once@example.org' }, once)
    const second = await stripe.customers.create({ email: 'once@example.org' }, once)
    expect(second.id).toBe(first.id)
    expect(second.lastResponse.headers['idempotent-replayed']).toBe('true')
    expect((await stripe.customers.list({ email: 'once@example.org' })).data).toHaveLength(1)
    await expect(
      stripe.customers.create({ email: 'other@example.org' }, once),
    ).rejects.toMatchObject({
      statusCode: 400,
      type: 'StripeIdempotencyError',
    })
  })

  it('lets a request be mended that was refused for its parameters', async () => {
    const { stripe } = world
    const key = { idempotencyKey: 'key-2' }
    await expect(stripe.customers.create({ x: '1' } as object, key)).rejects.toMatchObject({
      statusCode: 400,
    })
    expect((await stripe.customers.create({ email: 'b@example.org' }, key)).id).toMatch(/^cus_/)
  })
})

describe('lists and expanding', () => {
  it('pages forwards, backwards and by itself', async () => {
    const { customers } = world.stripe
    const made: string[] = []
    for (let n = 0; n < 5; n++)
      made.unshift((await customers.create({ email: 'many@example.org' })).id)
    const email = 'many@example.org'
    const first = await customers.list({ email, limit: 2 })
    expect([first.data.map(({ id }) => id), first.has_more]).toEqual([made.slice(0, 2), true])
    const next = await customers.list({ email, limit: 3, starting_after: made[1] })
    expect([next.data.map(({ id }) => id), next.has_more]).toEqual([made.slice(2), false])
    const back = await customers.list({ email, limit: 2, ending_before: made[3] })
    expect([back.data.map(({ id }) => id), back.has_more]).toEqual([made.slice(1, 3), true])
    const walked: string[] = []
    for await (const customer of customers.list({ email, limit: 2 })) walked.push(customer.id)
    expect(walked).toEqual(made)
    await expect(customers.list({ limit: 101 })).rejects.toMatchObject({ param: 'limit' })
    await expect(customers.list({ starting_after: 'cus_none' })).rejects.toMatchObject({
      statusCode: 400,
    })
  })

  it('unfolds in depth, in lists, and nothing that is no id', async () => {
    const { stripe, send } = world
    const session = await openCheckout(stripe)
    await send(session.url!, goodCard)
    const page = await stripe.subscriptions.list({
      expand: ['data.latest_invoice.payments.data.payment'],
      limit: 1,
    })
    expect(page.data[0]).toMatchObject({
      latest_invoice: { payments: { data: [{ status: 'paid' }] } },
    })
    const deep = await stripe.subscriptions.retrieve(page.data[0]!.id, {
      expand: [
        'default_payment_method.customer',
        'items.data.price.product',
        'customer.subscriptions',
      ],
    })
    expect(deep).toMatchObject({
      default_payment_method: { customer: { object: 'customer' } },
      items: { data: [{ price: { product: { name: 'Basic dues' } } }] },
      customer: { subscriptions: { data: [{ id: deep.id }] } },
    })
    await expect(stripe.customers.list({ expand: ['data.email'] })).rejects.toMatchObject({
      statusCode: 400,
    })
    await expect(
      stripe.subscriptions.retrieve(deep.id, { expand: ['customer.nothing'] }),
    ).rejects.toMatchObject({ message: 'This property cannot be expanded (customer.nothing).' })
  })
})

describe('when it goes away', () => {
  it('answers 503 or hangs up, and the retries of the SDK get through', async () => {
    const { control, stripe, emulator } = world
    await control('away', { seconds: 3600 })
    await expect(stripe.customers.list()).rejects.toMatchObject({ statusCode: 503 })
    await control('away', { seconds: 3600, how: 'unreachable' })
    await expect(stripe.customers.list()).rejects.toMatchObject({ type: 'StripeConnectionError' })
    const patient = sdkFor(emulator.port, 3).customers.create({ email: 'patient@example.org' })
    await new Promise((soon) => setTimeout(soon, 100))
    await control('away', { seconds: 0 })
    expect((await patient).email).toBe('patient@example.org')
  })
})
