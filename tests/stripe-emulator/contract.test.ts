import { randomUUID } from 'node:crypto'
import Stripe from 'stripe'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { emulatorWithSdk } from '../support/stripe-emulator/emulator-with-sdk'

/**
 * What we rely on, asked of the emulator always, and of a real Stripe sandbox when STRIPE_SANDBOX_KEY holds its
 * key: so that the emulator is known to say what Stripe says. Everything is made afresh and taken away again.
 */
const key = process.env.STRIPE_SANDBOX_KEY
if (key && !/^(sk|rk)_test_/.test(key)) throw new Error('STRIPE_SANDBOX_KEY is no test key.')

contract('the emulator', async () => {
  const { emulator, stripe } = await emulatorWithSdk()
  return { stripe, close: () => emulator.stop() }
})
describe.runIf(key)('with STRIPE_SANDBOX_KEY', () => {
  contract('a Stripe sandbox', async () => ({
    stripe: new Stripe(key!, { maxNetworkRetries: 2 }),
    close: async () => {},
  }))
})

function contract(
  name: string,
  open: () => Promise<{ stripe: Stripe; close: () => Promise<unknown> }>,
) {
  describe(name, () => {
    const run = randomUUID().slice(0, 8)
    const email = `contract-${run}@example.org`
    const customers: string[] = []
    let stripe: Stripe
    let close: () => Promise<unknown>
    let product: string
    let month: string

    beforeAll(async () => {
      const opened = await open()
      stripe = opened.stripe
      close = opened.close
      product = (await stripe.products.create({ name: `Contract ${run}` })).id
      const recurring = { interval: 'month' as const }
      const price = { product, currency: 'gbp', unit_amount: 300, recurring }
      month = (await stripe.prices.create({ ...price, lookup_key: `contract_${run}` })).id
    })
    afterAll(async () => {
      for (const id of customers) await stripe.customers.del(id)
      await stripe.products.update(product, { active: false })
      await close()
    })

    async function aCustomer() {
      const customer = await stripe.customers.create({ email, metadata: { run } })
      customers.push(customer.id)
      return customer
    }
    async function aSubscriber() {
      const customer = await aCustomer()
      const card = await stripe.paymentMethods.attach('pm_card_visa', { customer: customer.id })
      const subscription = await stripe.subscriptions.create({
        customer: customer.id,
        items: [{ price: month }],
        default_payment_method: card.id,
        expand: ['latest_invoice.payments'],
      })
      const invoice = subscription.latest_invoice as Stripe.Invoice
      return { customer: customer.id, card: card.id, subscription, invoice }
    }
    const yearly = (line: string) => ({
      items: [
        {
          id: line,
          price_data: {
            currency: 'gbp',
            product,
            unit_amount: 3600,
            recurring: { interval: 'year' as const },
          },
        },
      ],
      proration_behavior: 'none' as const,
    })

    it('keeps customers, and pages through them in both directions', async () => {
      const made = [await aCustomer(), await aCustomer(), await aCustomer()].map(({ id }) => id)
      const list = (page: Stripe.CustomerListParams) => stripe.customers.list({ email, ...page })
      const newest = await list({ limit: 2 })
      expect([newest.data.length, newest.has_more]).toEqual([2, true])
      const rest = await list({ limit: 2, starting_after: newest.data[1]!.id })
      expect([rest.data.length, rest.has_more]).toEqual([1, false])
      const back = await list({ limit: 2, ending_before: rest.data[0]!.id })
      expect(back.data.map(({ id }) => id)).toEqual(newest.data.map(({ id }) => id))
      const seen = [...newest.data, ...rest.data].map(({ id }) => id)
      expect(seen.sort()).toEqual(made.sort())
      const changed = await stripe.customers.update(made[0]!, { metadata: { run: '', more: '1' } })
      expect(changed.metadata).toEqual({ more: '1' })
    })

    it('finds a price by its lookup key, which is given once', async () => {
      const lookup_keys = [`contract_${run}`]
      expect((await stripe.prices.list({ lookup_keys })).data).toMatchObject([
        { id: month, unit_amount: 300, type: 'recurring', recurring: { interval: 'month' } },
      ])
      const again = { product, currency: 'gbp', unit_amount: 400, lookup_key: lookup_keys[0]! }
      await expect(stripe.prices.create(again)).rejects.toMatchObject({ statusCode: 400 })
    })

    it('opens a checkout, and expires it', async () => {
      const session = await stripe.checkout.sessions.create({
        mode: 'subscription',
        line_items: [{ price: month, quantity: 1 }],
        customer_email: email,
        client_reference_id: run,
        success_url: 'https://example.org/paid?session={CHECKOUT_SESSION_ID}',
        cancel_url: 'https://example.org/back',
        allowed_payment_method_types: ['card'],
        subscription_data: { metadata: { run } },
      })
      expect(session).toMatchObject({
        object: 'checkout.session',
        status: 'open',
        payment_status: 'unpaid',
        amount_total: 300,
        client_reference_id: run,
        subscription: null,
      })
      expect(session.url).toMatch(/^http/)
      const expired = await stripe.checkout.sessions.expire(session.id)
      expect([expired.status, expired.url]).toEqual(['expired', null])
      await expect(stripe.checkout.sessions.expire(session.id)).rejects.toMatchObject({
        statusCode: 400,
      })
    })

    it('starts a subscription whose period and payment are where the SDK says', async () => {
      const { subscription, invoice } = await aSubscriber()
      const [line] = subscription.items.data
      expect(subscription.status).toBe('active')
      expect(line!.current_period_end).toBeGreaterThan(line!.current_period_start + 27 * 86_400)
      expect(invoice).toMatchObject({
        status: 'paid',
        amount_paid: 300,
        billing_reason: 'subscription_create',
        parent: { subscription_details: { subscription: subscription.id } },
        payments: { data: [{ status: 'paid', payment: { type: 'payment_intent' } }] },
      })
    })

    it('previews a change, makes it, and takes it back', async () => {
      const { subscription } = await aSubscriber()
      const line = subscription.items.data[0]!
      const next = await stripe.invoices.createPreview({ subscription: subscription.id })
      expect([next.amount_due, next.lines.data[0]!.period.start]).toEqual([
        300,
        line.current_period_end,
      ])
      const today = await stripe.invoices.createPreview({
        subscription: subscription.id,
        subscription_details: yearly(line.id),
      })
      expect(today.amount_due).toBe(3600)
      const trial_end = line.current_period_end
      const waiting = await stripe.subscriptions.update(subscription.id, {
        ...yearly(line.id),
        trial_end,
      })
      expect(waiting).toMatchObject({
        status: 'trialing',
        trial_end,
        billing_cycle_anchor: trial_end,
        items: { data: [{ current_period_end: trial_end }] },
      })
      const ending = await stripe.subscriptions.update(subscription.id, {
        cancel_at_period_end: true,
      })
      expect([ending.cancel_at_period_end, ending.cancel_at]).toEqual([true, trial_end])
      const kept = await stripe.subscriptions.update(subscription.id, {
        cancel_at_period_end: false,
      })
      expect([kept.cancel_at_period_end, kept.cancel_at]).toEqual([false, null])
    })

    it('pauses collection and takes it up again', async () => {
      const { subscription } = await aSubscriber()
      const resumes_at = subscription.items.data[0]!.current_period_end + 86_400
      const pause_collection = { behavior: 'void' as const, resumes_at }
      const paused = await stripe.subscriptions.update(subscription.id, { pause_collection })
      expect([paused.status, paused.pause_collection]).toEqual(['active', pause_collection])
      const back = await stripe.subscriptions.update(subscription.id, { pause_collection: '' })
      expect(back.pause_collection).toBeNull()
      expect((await stripe.subscriptions.cancel(subscription.id)).status).toBe('canceled')
    })

    it('leads to the portal, for one thing where that is wanted', async () => {
      const { customer } = await aSubscriber()
      const { id: configuration } = await stripe.billingPortal.configurations.create({
        features: {
          invoice_history: { enabled: true },
          payment_method_update: { enabled: true },
          subscription_cancel: { enabled: true, mode: 'at_period_end' },
        },
      })
      const session = await stripe.billingPortal.sessions.create({
        customer,
        configuration,
        return_url: 'https://example.org/dues',
        flow_data: {
          type: 'payment_method_update',
          after_completion: {
            type: 'redirect',
            redirect: { return_url: 'https://example.org/done' },
          },
        },
      })
      expect(session).toMatchObject({
        object: 'billing_portal.session',
        customer,
        configuration,
        return_url: 'https://example.org/dues',
        flow: { type: 'payment_method_update', after_completion: { type: 'redirect' } },
      })
      await stripe.billingPortal.configurations.update(configuration, { active: false })
    })

    it('gives back what came, once', async () => {
      const { customer } = await aSubscriber()
      const [charge] = (await stripe.charges.list({ customer })).data
      const refund = await stripe.refunds.create({ charge: charge!.id, amount: 100 })
      expect(refund).toMatchObject({ amount: 100, charge: charge!.id, object: 'refund' })
      await expect(
        stripe.refunds.create({ charge: charge!.id, amount: 300 }),
      ).rejects.toMatchObject({ statusCode: 400, type: 'StripeInvalidRequestError' })
      await stripe.refunds.create({ charge: charge!.id })
      await expect(stripe.refunds.create({ charge: charge!.id })).rejects.toMatchObject({
        code: 'charge_already_refunded',
      })
      await expect(stripe.refunds.create({ charge: 'ch_none' })).rejects.toMatchObject({
        code: 'resource_missing',
      })
    })

    it('refuses what is not there, what it does not know, and a key for something else', async () => {
      await expect(stripe.customers.retrieve('cus_none')).rejects.toMatchObject({
        statusCode: 404,
        code: 'resource_missing',
      })
      await expect(stripe.customers.create({ colour: 'red' } as object)).rejects.toMatchObject({
        statusCode: 400,
        code: 'parameter_unknown',
        param: 'colour',
      })
      const once = { idempotencyKey: `contract-${randomUUID()}` }
      const first = await stripe.customers.create({ email }, once)
      customers.push(first.id)
      expect((await stripe.customers.create({ email }, once)).id).toBe(first.id)
      await expect(
        stripe.customers.create({ email: `other-${email}` }, once),
      ).rejects.toMatchObject({ type: 'StripeIdempotencyError', statusCode: 400 })
    })

    it('takes no list of payment methods for a checkout any more', async () => {
      const asked = {
        mode: 'subscription',
        line_items: [{ price: month, quantity: 1 }],
        success_url: 'https://example.org/paid',
        payment_method_types: ['card'],
      } as Stripe.Checkout.SessionCreateParams
      await expect(stripe.checkout.sessions.create(asked)).rejects.toMatchObject({
        statusCode: 400,
      })
    })
  })
}
