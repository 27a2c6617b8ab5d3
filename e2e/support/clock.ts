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
