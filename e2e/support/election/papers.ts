import type { Page } from '@playwright/test'
import { isAccessible } from '../accessible'
import { expect } from '../journey'
import { Keyboard } from '../keyboard'

const recoveryCode = /^([0-9A-Z]{4}-){4}[0-9A-Z]{4}$/

/** What a secret ballot promises stands where it begins. */
export async function reads(page: Page, election: string) {
  await page.goto(`/elections/${election}/paper`)
  await expect(page.getByText('Nothing we store ties you to your ballot')).toBeVisible()
  await isAccessible(page)
}

/** A member collects their paper and has the code on theirs. */
export async function collects(page: Page, election: string) {
  await page.goto(`/elections/${election}/paper`)
  await page.getByRole('button', { name: 'Begin' }).click()
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
  await keys.presses('Begin')
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
  await page.getByRole('link', { name: 'To your ballot paper' }).click()
  await page.getByLabel('Your recovery code').fill(code)
  await page.getByRole('button', { name: 'Bring my ballot paper to this device' }).click()
  await expect(page.getByText('Your ballot paper is collected')).toBeVisible()
}

/** For a member without a device: two officers agree to a paper filled in by hand. */
export async function marksForPaper(officer: Page, second: Page, election: string, number: string) {
  const papers = `/desk/elections/${election}/papers`
  await officer.goto(papers)
  await officer.getByLabel('Membership number').fill(number)
  await officer.getByRole('radio', { name: 'A paper filled in by hand' }).check()
  await officer.getByRole('button', { name: 'Ask a second officer' }).click()
  await expect(officer.getByText('It is done')).toBeVisible()
  await second.goto(papers)
  await second.getByRole('button', { name: /^Mark .* for a paper by hand/ }).click()
  await expect(second.getByText('It is done')).toBeVisible()
}

/** What the paper says, typed by one officer and by the other. */
export async function typesPaper(
  officer: Page,
  second: Page,
  election: string,
  ranks: Record<string, string>,
) {
  const papers = `/desk/elections/${election}/papers`
  await officer.goto(papers)
  for (const [post, numbers] of Object.entries(ranks)) await officer.getByLabel(post).fill(numbers)
  await officer.getByRole('button', { name: 'Enter this paper' }).click()
  await expect(officer.getByText('It is done')).toBeVisible()
  await second.goto(papers)
  await second.getByText('Type paper 1 a second time').click()
  for (const [post, numbers] of Object.entries(ranks)) await second.getByLabel(post).fill(numbers)
  await second.getByRole('button', { name: 'Confirm this paper' }).click()
  await expect(second.getByText('It is done')).toBeVisible()
}
