import type { Page } from '@playwright/test'
import type { Applicant } from './applicants'
import { expect } from './journey'

/** From the desk's front, through the queue, to one application. */
export async function opensApplication(page: Page, { name }: Applicant) {
  await page.goto('/desk')
  await page.getByRole('link', { name: 'Applications', exact: true }).click()
  await page.getByRole('link', { name }).click()
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
}

export async function acceptsReferences(page: Page, applicant: Applicant) {
  await opensApplication(page, applicant)
  const accept = page.getByRole('button', { name: 'Accept this reference' })
  await expect(accept).toHaveCount(2)
  await accept.first().click()
  await expect(accept).toHaveCount(1)
  await accept.click()
  await expect(accept).toHaveCount(0)
}

export async function decides(
  page: Page,
  decision: 'Approve' | 'Decline' | 'Return with a question',
) {
  await page.getByRole('radio', { name: decision }).check()
  await page.getByRole('button', { name: 'Confirm your decision' }).click()
}

export async function approves(page: Page) {
  await decides(page, 'Approve')
  await expect(page.getByText('Application approved.')).toBeVisible()
}

export async function declines(page: Page, reason: string) {
  await page.getByLabel('The reason').fill(reason)
  await decides(page, 'Decline')
  await expect(page.getByText('Application declined.')).toBeVisible()
}

export async function asks(page: Page, question: string) {
  await page.getByLabel('Your question').fill(question)
  await decides(page, 'Return with a question')
  await expect(page.getByText('We have emailed your question')).toBeVisible()
}
