import type { Page } from '@playwright/test'
import { expect } from '../journey'
import { Keyboard } from '../keyboard'

/** What somebody wants: for each post, names in their order. */
export type Ranking = Record<string, string[]>

/** From the empty paper into the box. */
export async function votes(page: Page, election: string, ranking: Ranking) {
  await page.goto(`/elections/${election}/vote`)
  await ranks(page, ranking)
  await page.getByRole('button', { name: 'Cast this ballot' }).click()
  await expect(page.getByText('Your ballot is in the ballot box')).toBeVisible()
}

/** Numbers beside the names, and a last look. */
export async function ranks(page: Page, ranking: Ranking) {
  for (const [post, names] of Object.entries(ranking)) {
    for (const [at, name] of names.entries())
      await sheetOf(page, post)
        .getByRole('combobox', { name })
        .selectOption(String(at + 1))
  }
  await page.getByRole('button', { name: 'Check your ballot' }).click()
  await readsAgain(page, ranking)
}

function sheetOf(page: Page, post: string) {
  return page.getByRole('group', { name: post })
}

async function readsAgain(page: Page, ranking: Ranking) {
  await expect(page.getByRole('heading', { name: 'Check your ballot' })).toBeFocused()
  for (const names of Object.values(ranking)) {
    const marked = page.getByRole('list').filter({ hasText: names.join('') })
    await expect(marked.getByRole('listitem')).toHaveText(names)
  }
}

/** Without a mouse: down the paper in the order it was drawn, a digit beside each name that gets one. */
export async function votesByKeyboard(page: Page, election: string, ranking: Ranking) {
  const keys = new Keyboard(page)
  await page.goto(`/elections/${election}/vote`)
  for (const [post, names] of Object.entries(ranking)) {
    const sheet = sheetOf(page, post)
    await sheet.getByRole('combobox').first().waitFor()
    for (const name of await sheet.locator('label').allTextContents())
      if (names.includes(name))
        await keys.picks(sheet.getByRole('combobox', { name }), String(names.indexOf(name) + 1))
  }
  await keys.presses('Check your ballot')
  await readsAgain(page, ranking)
  await keys.presses('Cast this ballot')
  await expect(page.getByText('Your ballot is in the ballot box')).toBeVisible()
}

/** What their own device finds on the board. */
export async function checks(page: Page, election: string, found: string) {
  await page.goto(`/elections/${election}/box`)
  await page.getByRole('button', { name: 'Check my ballot' }).click()
  await expect(page.getByText(found)).toBeVisible()
}

/** On this device “Vote” has given way to the ballot, on the election’s page and among what is their own. */
export async function findsBallot(page: Page, election: string) {
  for (const place of [`/elections/${election}`, '/membership']) {
    await page.goto(place)
    await expect(page.getByText('In the ballot box (this device)')).toBeVisible()
  }
  await page.getByRole('link', { name: /^Your ballot/ }).click()
  await expect(page.getByRole('heading', { name: 'Your tracking number' })).toBeVisible()
}
