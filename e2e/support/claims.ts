import type { Page } from '@playwright/test'
import { expect } from './journey'

/** What a phone hands over: a real picture, taken of the page somebody has in front of them. */
export async function photographs(page: Page): Promise<Buffer> {
  return page.screenshot({ type: 'jpeg' })
}

export type Wanted = { purpose: string; pounds: string; day: Date }

export async function claimsExpense(page: Page, { purpose, pounds, day }: Wanted) {
  await page.goto('/membership')
  await page.getByRole('link', { name: 'Claim money back' }).click()
  await page.getByRole('link', { name: 'Make a claim' }).click()
  await page.getByRole('link', { name: 'Claim an expense' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Claim an expense' })).toBeVisible()
  await page.getByRole('radio', { name: 'Training and mentoring' }).check()
  await page.getByLabel('What did you spend it on?').fill(purpose)
  await page.getByLabel('Day').fill(String(day.getDate()))
  await page.getByLabel('Month').fill(String(day.getMonth() + 1))
  await page.getByLabel('Year').fill(String(day.getFullYear()))
  await page.getByLabel('How much are you asking for?').fill(pounds)
  await page.getByLabel('Name on the account').fill('A Member')
  await page.getByLabel('Sort code').fill('30 94 52')
  await page.getByLabel('Account number').fill('12345678')
  await page.getByRole('button', { name: 'Check your answers' }).click()
  await expect(page.getByRole('heading', { name: 'Check your answers' })).toBeVisible()
  await expect(page.getByText(purpose)).toBeVisible()
  await page.getByRole('button', { name: 'Save and continue' }).click()
  await expect(page.getByRole('heading', { name: 'Add receipts and send it' })).toBeVisible()
}

export async function addsFile(page: Page, name: string, buffer: Buffer) {
  await page
    .getByLabel(/^(Choose a|Add another) file$/)
    .setInputFiles({ name, mimeType: 'image/jpeg', buffer })
  await page.getByRole('button', { name: 'Upload this file' }).click()
}

/** Sends it: the claim's number. */
export async function sendsClaim(page: Page): Promise<number> {
  await page.getByRole('button', { name: 'Send your claim' }).click()
  await expect(page.getByText('Claim sent.')).toBeVisible()
  const eyebrow = await page.getByText(/^Claim \d+$/).textContent()
  return Number(eyebrow!.replace('Claim ', ''))
}

/** From the desk's front to one claim. */
export async function opensClaim(page: Page, number: number) {
  await page.goto('/desk')
  await page
    .getByRole('row')
    .filter({ hasText: new RegExp(`Claim ${number}\\b`) })
    .getByRole('link')
    .click()
  await expect(page.getByText(`Claim ${number}`, { exact: true })).toBeVisible()
}

export async function grants(page: Page, number: number, pounds?: string) {
  await opensClaim(page, number)
  await page.getByRole('radio', { name: 'Approve' }).check()
  if (pounds) await page.getByLabel('How much do you approve?').fill(pounds)
  await page.getByRole('button', { name: 'Confirm your decision' }).click()
  await expect(page.getByText('You approved it.')).toBeVisible()
}
