import { expect, type Locator, type Page } from '@playwright/test'

/** Stays on a page about work that goes on, looking again now and then, until it shows what was waited for. */
export async function watchesUntil(page: Page, shown: Locator) {
  await expect(async () => {
    const again = page.getByRole('link', { name: 'Refresh' })
    if (!(await shown.isVisible()) && (await again.isVisible())) await again.click()
    await expect(shown).toBeVisible({ timeout: 1500 })
  }).toPass({ timeout: 120_000 })
}
