import type { Browser, Page } from '@playwright/test'
import { isAccessible } from '../accessible'
import { expect } from '../journey'
import { Keyboard } from '../keyboard'
import { signInAs } from '../sign-in'

/** What somebody wants: for each post, names in their order. */
export type Wish = Record<string, string[]>

/** Numbers beside the names, a last look, and the button that seals. */
export async function votes(page: Page, election: string, wish: Wish) {
  await page.goto(`/elections/${election}/vote`)
  await ranks(page, wish)
  await page.getByRole('button', { name: 'Put it into the box' }).click()
  await expect(page.getByText('Your ballot is in the box')).toBeVisible()
}

async function ranks(page: Page, wish: Wish) {
  for (const [post, names] of Object.entries(wish)) {
    for (const [at, name] of names.entries())
      await sheetOf(page, post)
        .getByRole('combobox', { name })
        .selectOption(String(at + 1))
  }
  await page.getByRole('button', { name: 'Check your ballot' }).click()
  await readsAgain(page, wish)
}

function sheetOf(page: Page, post: string) {
  return page.getByRole('group', { name: post })
}

async function readsAgain(page: Page, wish: Wish) {
  await expect(page.getByRole('heading', { name: 'Check your ballot' })).toBeFocused()
  for (const names of Object.values(wish)) {
    const marked = page.getByRole('list').filter({ hasText: names.join('') })
    await expect(marked.getByRole('listitem')).toHaveText(names)
  }
}

/** Without a mouse: down the paper in the order it was drawn, a digit beside each name that gets one. */
export async function votesByKeyboard(page: Page, election: string, wish: Wish) {
  const keys = new Keyboard(page)
  await page.goto(`/elections/${election}/vote`)
  for (const [post, names] of Object.entries(wish)) {
    const sheet = sheetOf(page, post)
    await sheet.getByRole('combobox').first().waitFor()
    for (const name of await sheet.locator('label').allTextContents())
      if (names.includes(name))
        await keys.picks(sheet.getByRole('combobox', { name }), String(names.indexOf(name) + 1))
  }
  await keys.presses('Check your ballot')
  await readsAgain(page, wish)
  await keys.presses('Put it into the box')
  await expect(page.getByText('Your ballot is in the box')).toBeVisible()
}

/** The network goes away with the paper open, the page is even loaded again, and then the network comes back. */
export async function votesWithoutNetwork(page: Page, election: string, wish: Wish) {
  await opensForLater(page, election)
  await page.context().setOffline(true)
  await page.reload()
  await expect(page.getByText('There is no network')).toBeVisible()
  await ranks(page, wish)
  await isAccessible(page)
  await page.getByRole('button', { name: 'Put it into the box' }).click()
  await expect(page.getByText('Your ballot is not in the box yet')).toBeVisible()
  await page.context().setOffline(false)
  await expect(page.getByText('Your ballot is in the box')).toBeVisible({ timeout: 30_000 })
  await isAccessible(page)
}

async function opensForLater(page: Page, election: string) {
  await page.goto(`/elections/${election}/vote`)
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => {}))
}

/** Whoever signs out on a shared computer leaves no paper for the next one, not even without a network. */
export async function leaves(page: Page, election: string) {
  await opensForLater(page, election)
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page.getByRole('link', { name: 'Sign in' })).toBeVisible()
  await page.context().setOffline(true)
  await page.goto(`/elections/${election}/vote`)
  await expect(page.getByText('Nobody is signed in on this device')).toBeVisible()
  await page.context().setOffline(false)
}

/** What their own device finds on the board. */
export async function checks(page: Page, election: string, found: string) {
  await page.goto(`/elections/${election}/box`)
  await page.getByRole('button', { name: 'Check my ballot' }).click()
  await expect(page.getByText(found)).toBeVisible()
}

/** When it is over, nothing of the page stays on the device. */
export async function keepsNoPage(page: Page) {
  const kept = () => page.evaluate(async () => (await caches.keys()).length)
  await expect.poll(kept).toBe(0)
}

/** The one thing here that does not go without JavaScript says so, and who helps. */
export async function needsJavaScript(browser: Browser, election: string, help: string) {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await signInAs(page, 'derek')
  await page.goto(`/elections/${election}/vote`)
  // Playwright looks for no text in a noscript.
  const shown = await page.content()
  expect(shown).toContain('This page needs JavaScript')
  expect(shown).toContain(help)
  await context.close()
}
