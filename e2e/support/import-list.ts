import type { Page } from '@playwright/test'
import { sdkFor } from '@/tests/support/stripe-emulator/emulator-with-sdk'
import { watchesUntil } from './wait-for-progress'

/** Somebody who pays at Stripe since long before us, for something that is called what another system called it. */
export async function whoPaysAlready(page: Page, email: string): Promise<string> {
  await page.goto('/demo')
  const controls = await page
    .getByRole('link', { name: 'Open the emulator’s controls' })
    .getAttribute('href')
  const stripe = sdkFor(Number(new URL(controls!).port))
  const product = await stripe.products.create({ name: 'Membership of the old site' })
  const price = await stripe.prices.create({
    product: product.id,
    currency: 'gbp',
    unit_amount: 300,
    recurring: { interval: 'month' },
  })
  const customer = await stripe.customers.create({
    email,
    payment_method: 'pm_card_visa',
    invoice_settings: { default_payment_method: 'pm_card_visa' },
  })
  await stripe.subscriptions.create({ customer: customer.id, items: [{ price: price.id }] })
  return customer.id
}

export type List = { name: string; text: string }

/** From the desk to the columns of a list. */
export async function bringsAlong(page: Page, { name, text }: List) {
  await page.goto('/desk')
  await page.getByRole('link', { name: 'Import members' }).click()
  await page
    .getByLabel('A list of members, as a CSV file')
    .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })
  await page.getByRole('button', { name: 'Upload the list' }).click()
}

/** Has every row looked at. */
export async function looksThrough(page: Page) {
  await page.getByRole('button', { name: 'Check the rows' }).click()
  await watchesUntil(page, page.getByRole('heading', { name: 'Prepare the import' }))
}

export async function prepares(page: Page) {
  await page.getByLabel('The people on this list are members').check()
  await page.getByRole('button', { name: /^Prepare \d/ }).click()
  await page.getByText('Waiting for a second officer').waitFor()
}

/** A second officer, in another browser, finds it at the desk and confirms it. */
export async function confirmsImport(page: Page) {
  await page.goto('/desk')
  await page.getByRole('link', { name: /^Import of / }).click()
  await page.getByLabel('I have checked where this list comes from').check()
  await page.getByRole('button', { name: /^Import \d/ }).click()
  await watchesUntil(page, page.getByText(/members? imported/))
}
