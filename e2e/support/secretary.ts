import type { Page } from '@playwright/test'
import { expect } from './journey'

/** The Secretary calls a vote on a motion, from now on, with the days that the form proposes. */
export async function callsVote(page: Page, title: string) {
  await page.goto('/desk/motions')
  await page.getByRole('link', { name: title }).click()
  await page.getByRole('button', { name: 'Call the vote' }).click()
  await expect(page.getByText('Vote called')).toBeVisible()
}
