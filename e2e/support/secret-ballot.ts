import type { Page } from '@playwright/test'
import { isAccessible } from './accessible'
import { expect } from './journey'

/** What stands on a member's own page. */
export async function numberOf(page: Page): Promise<string> {
  await page.goto('/membership')
  const text = await page
    .getByText(/^[A-Z]+-\d{4,}$/)
    .first()
    .textContent()
  return text!.trim()
}

/** A co-chair calls an election of the Secretary, with the days that the form proposes: nominations open in a week. */
export async function callsElection(page: Page, title: string, returningOfficer: string) {
  await page.goto('/desk/elections/new')
  await page.getByRole('button', { name: 'Fill in the dates' }).click()
  await page.getByLabel('Title').fill(title)
  await page.getByLabel('Membership number of the returning officer').fill(returningOfficer)
  for (const office of await page
    .getByRole('group', { name: 'Which offices' })
    .getByRole('checkbox')
    .all())
    await office.uncheck()
  await page.getByRole('checkbox', { name: 'Secretary', exact: true }).check()
  await page.getByRole('button', { name: 'Check the election' }).click()
  await page.getByRole('button', { name: 'Call this election' }).click()
  await page.waitForURL(/\/desk\/elections\/[^/]+\?done=called/)
  return new URL(page.url()).pathname.split('/').at(-1)!
}

/** Put forward by one, supported by another, accepted: the whole way onto the ballot paper. */
export async function stands(
  election: string,
  pages: { proposer: Page; seconder: Page; candidate: Page },
) {
  const { proposer, seconder, candidate } = pages
  const number = await numberOf(candidate)
  await proposer.goto(`/elections/${election}/nominate`)
  await proposer.getByRole('radio', { name: 'Another member' }).check()
  await proposer.getByLabel('Their membership number').fill(number)
  await proposer.getByRole('button', { name: 'Nominate' }).click()
  await proposer.waitForURL(/\/nominations\//)
  const nomination = new URL(proposer.url()).pathname
  await seconder.goto(nomination)
  await seconder.getByRole('button', { name: 'Support this nomination' }).click()
  await candidate.goto(`${nomination}/accept`)
  await candidate.getByLabel('Your statement').fill('I will answer every letter.')
  await candidate.getByRole('checkbox', { name: 'I agree to stand.' }).check()
  await candidate.getByRole('button', { name: 'Check it' }).click()
  await candidate.getByRole('button', { name: 'I accept the nomination' }).click()
}

/** The returning officer makes the key; what is printed comes back, as the three holders will have it on paper. */
export async function makesKey(page: Page, election: string, holders: string[]) {
  await page.goto(`/elections/${election}/keys`)
  for (const [at, holder] of holders.entries())
    await page.getByLabel(`Membership number of holder ${at + 1}`).fill(holder)
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
  await page.getByRole('button', { name: 'Forget the shares' }).click()
  await expect(page.getByText('The key is made and the shares are gone')).toBeVisible()
  return shares
}

/** A member collects their paper and has the code on theirs. */
export async function collects(page: Page, election: string) {
  await page.goto(`/elections/${election}/paper`)
  await page.getByRole('button', { name: 'Begin' }).click()
  const code = await page.getByText(/^([0-9A-Z]{4}-){4}[0-9A-Z]{4}$/).textContent()
  await page.getByRole('button', { name: 'I have written it down' }).click()
  await page.getByLabel('Your recovery code').fill(`${code!.slice(0, -1)}`)
  await page.getByRole('button', { name: 'Collect my ballot paper' }).click()
  await expect(page.getByText('Error: A recovery code has 20 letters')).toBeVisible()
  await page.getByLabel('Your recovery code').fill(code!.toLowerCase())
  await page.getByRole('button', { name: 'Collect my ballot paper' }).click()
  await expect(page.getByText('Your ballot paper is collected')).toBeVisible()
  return code!
}

/** Numbers beside the names, a last look, and the button that seals. */
export async function ranks(page: Page, election: string, names: string[]) {
  await page.goto(`/elections/${election}/vote`)
  for (const [at, name] of names.entries())
    await page.getByRole('combobox', { name }).selectOption(String(at + 1))
  await page.getByRole('button', { name: 'Check your ballot' }).click()
  await expect(page.getByRole('heading', { name: 'Check your ballot' })).toBeFocused()
  for (const name of names) await expect(page.getByRole('listitem').getByText(name)).toBeVisible()
}

export async function casts(page: Page) {
  await page.getByRole('button', { name: 'Put it into the box' }).click()
  await expect(page.getByText('Your ballot is in the box')).toBeVisible()
}
