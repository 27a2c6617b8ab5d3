import type { Page } from '@playwright/test'
import { expect } from './journey'

/** A chair counts a vote that has closed, and declares what came out. */
export async function declares(page: Page, title: string) {
  await page.goto('/desk/motions')
  await page.getByRole('link', { name: title }).click()
  await page.getByRole('button', { name: 'Count and declare the result' }).click()
  await expect(page.getByRole('heading', { level: 1, name: /^(Carried|Lost), \d/ })).toBeVisible()
}

/** What too few members objected to. */
export async function declaresCarried(page: Page, title: string) {
  await page.goto('/desk/motions')
  await page.getByRole('link', { name: title }).click()
  await page.getByRole('button', { name: 'Declare it carried' }).click()
  await expect(
    page.getByRole('heading', { level: 1, name: `Carried by consent: ${title}` }),
  ).toBeVisible()
}
