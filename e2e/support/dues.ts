import type { Page } from '@playwright/test'
import { expect } from './journey'

type Wanted = { band?: string; often?: 'Each month' | 'Each year'; amount?: string }

/** From the page of the dues to what the next payment would be. */
export async function looksAhead(page: Page, { band, often, amount }: Wanted, preview: RegExp) {
  await page.goto('/membership/dues')
  await page.getByRole('link', { name: 'Change what you pay' }).click()
  await choosesTerms(page, { band, often, amount })
  await expect(page.getByRole('heading', { name: 'Check what you would pay' })).toBeVisible()
  await expect(page.getByText(preview)).toBeVisible()
}

export async function choosesTerms(page: Page, { band, often, amount }: Wanted) {
  if (band) await page.getByRole('radio', { name: new RegExp(`^${band}:`) }).check()
  if (often) await page.getByRole('radio', { name: often }).check()
  if (amount) await page.getByLabel('How much do you want to pay each time?').fill(amount)
  await page.getByRole('button', { name: 'See what you would pay' }).click()
}

export async function confirms(page: Page) {
  await page.getByRole('button', { name: 'Change what I pay' }).click()
  await expect(page.getByText('Your dues have changed.')).toBeVisible()
}

/** A line of the summary, by its term. */
export function line(page: Page, term: string) {
  return page.locator('dl > div').filter({ has: page.getByText(term, { exact: true }) })
}

export async function stopsAndGoesOn(page: Page) {
  await page.getByRole('link', { name: 'Stop paying' }).click()
  await page.getByRole('button', { name: 'Stop paying' }).click()
  await expect(
    page.getByText('You have stopped paying. We will take no more payments.'),
  ).toBeVisible()
  await expect(line(page, 'Next payment')).toContainText('You stay a full member until')
  await page.getByRole('button', { name: 'Keep paying after all' }).click()
  await expect(page.getByText('Your dues continue as before.')).toBeVisible()
}
