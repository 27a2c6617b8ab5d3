import type { Page } from '@playwright/test'
import { isAccessible } from '../accessible'
import { expect } from '../journey'

/** The returning officer makes the key; what is printed comes back, as the three holders will have it on paper. */
export async function makesKey(page: Page, election: string, holders: string[]) {
  await page.goto(`/elections/${election}/keys`)
  for (const [at, holder] of holders.entries())
    await page.getByLabel(`Membership number of key-holder ${at + 1}`).fill(holder)
  await page.getByRole('button', { name: 'Make the key' }).click()
  await expect(page.getByRole('heading', { name: 'Print the three shares' })).toBeVisible()
  await isAccessible(page)
  const sheets = page.locator('section').filter({ has: page.getByRole('heading', { level: 3 }) })
  const shares: string[] = []
  for (const at of [1, 2, 3]) {
    const sheet = sheets.filter({ hasText: `Share ${at} of 3` }).last()
    shares.push((await sheet.locator('li').allTextContents()).join(' '))
  }
  await page.getByRole('checkbox', { name: 'All three sheets are printed' }).check()
  await page.getByRole('button', { name: 'Clear the shares' }).click()
  await expect(page.getByText('The key is made and the shares have been cleared')).toBeVisible()
  return shares
}

/** Two key-holders at one device open a test ballot. The first one reads a word wrongly and is told which. */
export async function rehearse(page: Page, election: string, [own, other]: string[]) {
  await page.goto(`/elections/${election}/keys`)
  await isAccessible(page)
  const words = own!.split(' ')
  const wrong = words[2] === 'acorn' ? 'admit' : 'acorn'
  await page.getByLabel('Your share').fill(words.with(2, wrong).join(' '))
  await page.getByLabel('The other key-holder’s share').fill(other!)
  await page.getByRole('button', { name: 'Open the test ballot' }).click()
  await expect(page.getByText(`Error: Word 3, “${wrong}”, is not right`)).toBeVisible()
  await page.getByLabel('Your share').fill(own!)
  await page.getByRole('button', { name: 'Open the test ballot' }).click()
  await expect(page.getByText('The test worked')).toBeVisible()
}

export async function publishes(page: Page, election: string) {
  await page.goto(`/elections/${election}/keys`)
  await page.getByRole('button', { name: 'Publish the election' }).click()
  await expect(page.getByText('The key is in use')).toBeVisible()
}

/** After the close, each at their own device. */
export async function givesShare(page: Page, election: string, share: string) {
  await page.goto(`/elections/${election}/keys`)
  await page.getByLabel('Your share').fill(share)
  await page.getByRole('button', { name: 'Enter my share' }).click()
  await expect(page.getByText(/We have your share|The ballot box is open/)).toBeVisible()
}
