import type { Page } from '@playwright/test'
import { expect } from './journey'

type Step = 'Move on a day' | 'Move on a week' | 'Move on four weeks'

/** Moves the clock of the organisation, and of everybody in it. */
export async function moves(page: Page, step: Step) {
  await page.goto('/demo')
  const clock = page.getByText(/^The time here is/)
  const before = await clock.textContent()
  await page.getByRole('button', { name: step }).click()
  await expect(clock).not.toHaveText(before!)
}

/** The day that it is in the organisation. */
export async function today(page: Page): Promise<Date> {
  await page.goto('/demo')
  const says = await page.getByText(/^The time here is/).textContent()
  return new Date(`${/\d+ [A-Z][a-z]+ \d{4}/.exec(says!)![0]} 12:00`)
}
