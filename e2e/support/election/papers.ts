import type { Page } from '@playwright/test'
import { isAccessible } from '../accessible'
import { expect } from '../journey'
import { Keyboard } from '../keyboard'

const recoveryCode = /^([0-9A-Z]{4}-){4}[0-9A-Z]{4}$/

/** What a secret ballot promises stands where it begins. */
export async function reads(page: Page, election: string) {
  await page.goto(`/elections/${election}/paper`)
  await expect(page.getByText('Nothing we store links you to your ballot')).toBeVisible()
  await page.getByText('What this cannot protect you from').click()
  for (const said of ['Somebody who watches the server while you vote', 'Two key-holders together'])
    await expect(page.getByText(said)).toBeVisible()
  await isAccessible(page)
}

/** A member collects their paper and has the code on theirs. */
export async function collects(page: Page, election: string) {
  await page.goto(`/elections/${election}/paper`)
  await page.getByRole('button', { name: 'Start' }).click()
  const code = (await page.getByText(recoveryCode).textContent())!
  await page.getByRole('button', { name: 'I have written it down' }).click()
  await page.getByLabel('Your recovery code').fill(code.toLowerCase())
  await page.getByRole('button', { name: 'Collect my ballot paper' }).click()
  await expect(page.getByText('Your ballot paper is collected')).toBeVisible()
  return code
}

/** The same without a mouse, and with a slip of the pen. */
export async function collectsByKeyboard(page: Page, election: string) {
  const keys = new Keyboard(page)
  await page.goto(`/elections/${election}/paper`)
  await keys.presses('Start')
  const code = (await page.getByText(recoveryCode).textContent())!
  await keys.presses('I have written it down')
  await keys.types('Your recovery code', code.slice(0, -1))
  await page.keyboard.press('Enter')
  await expect(page.getByText('Error: A recovery code has 20 letters')).toBeVisible()
  await keys.types('Your recovery code', code)
  await page.keyboard.press('Enter')
  await expect(page.getByText('Your ballot paper is collected')).toBeVisible()
}

/** On another device, because the first one is lost. */
export async function bringsPaper(page: Page, election: string, code: string) {
  await page.goto(`/elections/${election}/vote`)
  await expect(page.getByText('There is no ballot paper on this device')).toBeVisible()
  await page.getByRole('link', { name: 'Go to your ballot paper' }).click()
  await page.getByLabel('Your recovery code').fill(code)
  await page.getByRole('button', { name: 'Move my ballot paper to this device' }).click()
  await expect(page.getByText('Your ballot paper is collected')).toBeVisible()
}
