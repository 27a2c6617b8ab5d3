import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import AxeBuilder from '@axe-core/playwright'
import { type Browser, chromium, type Page } from '@playwright/test'
import type Stripe from 'stripe'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { browserArgs, findBrowser } from '@/e2e/support/browser'
import {
  emulatorWithSdk,
  goodAccount,
  goodCard,
  openCheckout,
} from '../support/stripe-emulator/emulator-with-sdk'

describe('the pages in a browser, 320 px wide', () => {
  let world: Awaited<ReturnType<typeof emulatorWithSdk>>
  let browser: Browser
  let page: Page
  beforeAll(async () => {
    world = await emulatorWithSdk({ businessName: 'United Makers' })
    browser = await chromium.launch({ executablePath: findBrowser(), args: browserArgs })
    page = await (await browser.newContext({ viewport: { width: 320, height: 700 } })).newPage()
  })
  afterAll(async () => {
    await browser.close()
    await world.emulator.stop()
  })

  async function isAccessible() {
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
    const over = await page.evaluate('document.documentElement.scrollWidth - innerWidth')
    expect(over).toBeLessThanOrEqual(0)
  }

  it('pays by keyboard alone, after a mistake and a refusal', async () => {
    const bare = await browser.newPage({
      javaScriptEnabled: false,
      viewport: { width: 320, height: 700 },
    })
    const shop = createServer((_request, answer) => answer.end('Thank you')).listen(0, '127.0.0.1')
    await once(shop, 'listening')
    const session = await openCheckout(world.stripe, {
      allowed_payment_method_types: ['card'],
      success_url: `http://127.0.0.1:${(shop.address() as AddressInfo).port}/{CHECKOUT_SESSION_ID}`,
    })
    await bare.goto(session.url!)
    const pay = bare.getByRole('button', { name: 'Pay £3.00' })
    await pay.focus()
    await bare.keyboard.press('Enter')
    await bare.getByRole('link', { name: 'Enter your card number' }).focus()
    await bare.keyboard.press('Enter')
    await bare.keyboard.press('Tab')
    await bare.getByLabel('Card number').fill('4000 0000 0000 9995')
    await bare.getByLabel('Email address').fill('amara@example.org')
    await bare.getByLabel('Expiry date').fill('12 / 60')
    await bare.getByLabel('Security code').fill('123')
    await bare.getByLabel('Name on the card').fill('Amara Okonjo')
    await bare.keyboard.press('Enter')
    await bare.getByText('Error: Your card has insufficient funds').waitFor()
    expect(await bare.title()).toMatch(/^Error: /)
    expect(await bare.getByLabel('Card number').inputValue()).toBe('4000 0000 0000 9995')
    await bare.getByLabel('Card number').fill(goodCard.number)
    await bare.keyboard.press('Enter')
    await bare.getByText('Thank you').waitFor()
    expect(bare.url()).toContain(session.id)
    await bare.close()
    shop.close()
  })

  it('has no accessibility violation anywhere', async () => {
    const { stripe, send, control, emulator } = world
    const confirm = await openCheckout(stripe)
    await send(confirm.url!, { ...goodCard, number: '4000002500003155' })
    await page.goto(`${confirm.url}/confirm`)
    await isAccessible()
    for (const fields of [goodAccount, goodCard, { ...goodCard, number: '4000000000000341' }])
      await send((await openCheckout(stripe)).url!, fields)
    await control('advance', { months: 1 })
    await send((await openCheckout(stripe)).url!, goodAccount)
    await page.goto((await openCheckout(stripe)).url!)
    await isAccessible()
    await page.getByRole('button', { name: 'Pay £3.00' }).click()
    await page.getByText('There is a problem').waitFor()
    await isAccessible()
    const [late] = (
      await stripe.subscriptions.list({ status: 'past_due', expand: ['data.latest_invoice'] })
    ).data
    const invoice = late!.latest_invoice as { hosted_invoice_url: string }
    const portal = await stripe.billingPortal.sessions.create({
      customer: late!.customer as string,
      return_url: 'http://127.0.0.1:4399/',
    })
    for (const address of [
      invoice.hosted_invoice_url,
      portal.url,
      confirm.url!,
      `${emulator.url}/_control`,
      `${emulator.url}/nothing`,
    ]) {
      await page.goto(address)
      await isAccessible()
    }
  })

  it('has none either where a bank asks, or a visit is for one thing', async () => {
    const { stripe, control, emulator } = world
    await openCheckout(stripe)
    const customer = await stripe.customers.create({
      name: 'Zora Only',
      payment_method: 'pm_card_visa',
      invoice_settings: { default_payment_method: 'pm_card_visa' },
    })
    const recurring = { interval: 'month' as const }
    const price_data = { currency: 'gbp', product: 'prod_basic', unit_amount: 300, recurring }
    const { id, items } = await stripe.subscriptions.create({
      customer: customer.id,
      items: [{ price_data }],
    })
    await control('ask-next', { customer: customer.id })
    await control('advance', { to: items.data[0]!.current_period_end })
    const [invoice] = (await stripe.invoices.list({ subscription: id })).data
    const visit = async (flow_data: Stripe.BillingPortal.SessionCreateParams.FlowData) =>
      (await stripe.billingPortal.sessions.create({ customer: customer.id, flow_data })).url
    for (const address of [
      await visit({ type: 'payment_method_update' }),
      await visit({ type: 'subscription_cancel', subscription_cancel: { subscription: id } }),
      invoice!.hosted_invoice_url!,
      `${emulator.url}/_control?find=zora`,
    ]) {
      await page.goto(address)
      await isAccessible()
    }
    expect(await page.getByText('Zora Only').count()).toBe(1)
    expect(await page.getByText('Amara Okonjo').count()).toBe(0)
    await page.goto(invoice!.hosted_invoice_url!)
    await page.getByRole('link', { name: 'Confirm it with your bank' }).click()
    await page.getByRole('heading', { name: 'Confirm this payment with your bank' }).waitFor()
    await isAccessible()
    await page.getByRole('button', { name: 'Confirm' }).click()
    await page.getByText('Paid on').waitFor()
  })

  it('winds the clock on by a button', async () => {
    await page.goto(`${world.emulator.url}/_control`)
    await page.getByRole('button', { name: 'Move on a year' }).click()
    await page.getByRole('status').getByText('Done.').waitFor()
    await page.getByLabel('Move to a date and time').fill('yesterday')
    await page.getByRole('button', { name: 'Go there' }).click()
    await page.getByRole('link', { name: 'Enter a date and time' }).click()
    expect(await page.evaluate('document.activeElement.id')).toBe('advance-to')
  })
})
