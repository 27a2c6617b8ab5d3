import type { Browser, Page } from '@playwright/test'
import { isAccessible } from '../accessible'
import { expect } from '../journey'
import { signInAs } from '../sign-in'
import { type Ranking, ranks } from './voting'

/** The network goes away with the paper open, the page is even loaded again, and then the network comes back. */
export async function votesWithoutNetwork(page: Page, election: string, ranking: Ranking) {
  await opensForLater(page, election)
  await page.context().setOffline(true)
  await page.reload()
  await expect(page.getByText('You are offline')).toBeVisible()
  await ranks(page, ranking)
  await isAccessible(page)
  await page.getByRole('button', { name: 'Cast this ballot' }).click()
  await expect(page.getByText('Your ballot is not in the ballot box yet')).toBeVisible()
  await page.context().setOffline(false)
  await expect(page.getByText('Your ballot is in the ballot box')).toBeVisible({ timeout: 60_000 })
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

/** When it is over, nothing of the page stays on the device. */
export async function keepsNoPage(page: Page) {
  const kept = () => page.evaluate(async () => (await caches.keys()).length)
  await expect.poll(kept).toBe(0)
}

/** The one thing here that does not go without JavaScript says so, and who helps. */
export async function needsJavaScript(browser: Browser, election: string, help: string) {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await signInAs(page, 'joyce')
  await page.goto(`/elections/${election}/vote`)
  // Playwright looks for no text in a noscript.
  // What a browser without JavaScript shows stands in a noscript, as text to the others.
  const shown = (await page.content()).replaceAll(/<[^>]*>/g, '')
  expect(shown).toContain('This page needs JavaScript')
  expect(shown).toContain(help)
  await context.close()
}
