import type { Page } from '@playwright/test'
import { expect } from './journey'

/** From the desk to the challenge to a result that waits for this officer. */
export async function opens(page: Page, title: string) {
  await page.goto('/desk')
  await page.getByRole('link', { name: title }).click()
  await expect(
    page.getByRole('heading', { level: 1, name: /challenge to this result/ }),
  ).toBeVisible()
}
