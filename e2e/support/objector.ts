import type { Page } from '@playwright/test'
import { expect } from './journey'

export async function moves(page: Page, title: string) {
  await page.goto('/motions/new')
  await page.getByLabel('Title').fill(title)
  await page.getByLabel('Text of the motion').fill(`We resolve: ${title}.`)
  await page.getByRole('button', { name: 'Check your motion' }).click()
  await page.getByRole('button', { name: 'Move this motion' }).click()
  await expect(page.getByText('You have moved your motion.')).toBeVisible()
}

export async function seconds(page: Page, title: string) {
  await page.goto('/motions')
  await page.getByRole('link', { name: title }).click()
  await page.getByRole('button', { name: 'Second this motion' }).click()
  await expect(page.getByText('You have seconded this motion.')).toBeVisible()
}

/** From the list of motions to who objects and why. */
export async function reads(page: Page, title: string) {
  await page.goto('/motions')
  await page.getByRole('link', { name: title }).click()
  await page.getByRole('link', { name: 'Read the objections, or object' }).click()
  await expect(
    page.getByRole('heading', { level: 1, name: /^Carried unless three members object/ }),
  ).toBeVisible()
}

export async function objects(page: Page, reason: string) {
  await page.getByLabel('Why do you object?').fill(reason)
  await page.getByRole('button', { name: 'Object', exact: true }).click()
  await expect(page.getByText('You have objected.')).toBeVisible()
  await expect(page.getByRole('listitem').filter({ hasText: reason })).toBeVisible()
}
