import type { Page } from '@playwright/test'
import type { Applicant } from './applicants'
import { expect } from './journey'
import { linkIn, mailTo } from './mail'

export const card = { good: '4242 4242 4242 4242', empty: '4000 0000 0000 9995' }

/** From the link in the mail that tells of the approval to the page of the payment provider. */
export async function goesToPayment(page: Page, { email }: Applicant) {
  const mail = await mailTo(email, 'application-approved')
  await page.goto(linkIn(mail, /^\/membership\/dues/))
  await page.getByRole('button', { name: 'Continue to payment' }).click()
  await expect(page.getByRole('heading', { name: 'Set up your payment' })).toBeVisible()
}

export async function fillsInCard(page: Page, number: string, { name }: Pick<Applicant, 'name'>) {
  await page.getByLabel('Card number').fill(number)
  await page.getByLabel('Expiry date').fill('12/40')
  await page.getByLabel('Security code').fill('123')
  await page.getByLabel('Name on the card or account').fill(name)
}

export const presses = (page: Page) => page.getByRole('button', { name: /^Pay £/ }).click()

export async function paysByCard(page: Page, number: string, applicant: Applicant) {
  await goesToPayment(page, applicant)
  await fillsInCard(page, number, applicant)
  await presses(page)
}

/** The receipt after paying, with the number that the new member has from now on. */
export async function isMember(page: Page): Promise<string> {
  const receipt = page.getByRole('heading', { name: 'Thank you. You are a member.' })
  // Until Stripe has told us there is a button that asks; with JavaScript it presses itself.
  const ask = page.getByRole('button', { name: 'See your receipt' })
  await expect(receipt.or(ask)).toBeVisible()
  if (await ask.isVisible()) await ask.click({ timeout: 2000 }).catch(() => undefined)
  await expect(receipt).toBeVisible()
  // All of the page is a member's now, the masthead as well.
  const navigation = page.getByRole('navigation', { name: 'Main' })
  await expect(navigation.getByRole('link', { name: 'Now' })).toBeVisible()
  await expect(navigation.getByRole('link', { name: 'Your application' })).toHaveCount(0)
  await expect(page.getByRole('heading', { name: 'First things to do' })).toBeVisible()
  const number = await page.getByText(/^[A-Z]+-\d{4,}$/).textContent()
  return number!
}
