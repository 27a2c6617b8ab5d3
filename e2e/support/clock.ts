import type { Page } from '@playwright/test'
import { expect } from './journey'

type Step = 'A day on' | 'A week on' | 'Four weeks on'

/** Moves the clock of the organisation, and of everybody in it. */
export async function moves(page: Page, step: Step) {
  await page.goto('/demo')
  const clock = page.getByText(/^Here it is/)
  const before = await clock.textContent()
  await page.getByRole('button', { name: step }).click()
  await expect(clock).not.toHaveText(before!)
}
