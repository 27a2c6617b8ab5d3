import type { Page } from '@playwright/test'
import { expect } from './journey'

export type Choice = 'For' | 'Against' | 'Abstain'

/** From the list of motions to the ballot paper. */
export async function takesPaper(page: Page, title: string) {
  await page.goto('/motions')
  await page.getByRole('link', { name: title }).click()
  await page.getByRole('link', { name: 'Vote on this motion' }).click()
  await expect(page.getByRole('heading', { level: 1, name: /^Vote on Motion/ })).toBeVisible()
}

/** Marks the paper and sees it again before it goes into the box. */
export async function marks(page: Page, choice: Choice) {
  await page.getByRole('radio', { name: choice }).check()
  await page.getByRole('button', { name: 'Check your ballot' }).click()
  await expect(page.getByText(`You are voting: ${choice}`)).toBeVisible()
}

export async function casts(page: Page) {
  await page.getByRole('button', { name: 'Cast this ballot' }).click()
  await expect(
    page.getByRole('heading', { name: 'Your ballot is in the ballot box' }),
  ).toBeVisible()
}

export async function votes(page: Page, title: string, choice: Choice) {
  await takesPaper(page, title)
  await marks(page, choice)
  await casts(page)
}
