import type { Page } from '@playwright/test'
import { expect } from './journey'

/** What the treasurer does with the books, in plain steps. */
export async function opensMember(page: Page, name: string) {
  await page.goto('/desk/money/members')
  await page.getByLabel('Search for a member').fill(name)
  await page.getByRole('button', { name: 'Search' }).click()
  await page.getByRole('link', { name }).click()
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
}

/** The newest movement on the member's page that says so. */
export async function opensEntry(page: Page, says: string | RegExp) {
  await page
    .getByRole('table', { name: 'All entries' })
    .getByRole('link', { name: says })
    .first()
    .click()
  await expect(page.getByText('Entered', { exact: true })).toBeVisible()
}

type ByHand = {
  how: string
  pounds: string
  reference?: string
  band?: string
  /** Of dues; a year if it does not say. */
  months?: string
  /** Today if it does not say. */
  day?: Date
}

/** Money by hand: a donation, or dues of a band. */
export async function enters(page: Page, money: ByHand) {
  const { how, pounds, reference = '', band, months, day = new Date() } = money
  await page.getByRole('radio', { name: how }).check()
  await page.getByLabel('How much?').fill(pounds)
  await fillsDay(page, 'When did we receive it?', day)
  await page.getByLabel('Reference').fill(reference)
  await page.getByRole('radio', { name: band ? 'Dues of' : 'A donation' }).check()
  if (band) {
    await page.getByRole('radio', { name: band }).check()
    await page.getByRole('radio', { name: months ? 'Months' : 'A year' }).check()
    if (months) await page.getByLabel('How many months?').fill(months)
  }
  await page.getByRole('button', { name: 'Record it' }).click()
  await expect(page.getByText('Entered in the books.')).toBeVisible()
}

export async function fillsDay(page: Page, legend: string, day: Date) {
  const boxes = page.getByRole('group', { name: legend })
  await boxes.getByLabel('Day').fill(String(day.getDate()))
  await boxes.getByLabel('Month').fill(String(day.getMonth() + 1))
  await boxes.getByLabel('Year').fill(String(day.getFullYear()))
}

export async function putsRight(page: Page, pounds: string) {
  await page.getByRole('link', { name: 'Correct this entry' }).click()
  await page.getByLabel('Correct amount').fill(pounds)
  await page.getByRole('button', { name: 'See what this changes' }).click()
  await expect(page.getByRole('heading', { name: 'Check what changes' })).toBeVisible()
  await expect(page.getByText(`They will say £${pounds}`)).toBeVisible()
  await page.getByRole('button', { name: 'Correct the entry' }).click()
  await expect(page.getByText('Corrected. Both entries stay in the books.')).toBeVisible()
}

export async function givesBack(page: Page, pounds: string) {
  await page.getByRole('link', { name: 'Refund this payment' }).click()
  await page.getByLabel('How much do you want to refund?').fill(pounds)
  await page.getByRole('radio', { name: 'It was taken by mistake' }).check()
  await page.getByRole('button', { name: 'Refund it' }).click()
  await expect(page.getByRole('heading', { level: 1, name: `Refund of £${pounds}` })).toBeVisible()
}

/** What Stripe has to do first: the page says it a moment later. */
export async function soonSays(page: Page, words: string) {
  await expect(async () => {
    await page.reload()
    await expect(page.getByText(words, { exact: true }).first()).toBeVisible({ timeout: 1000 })
  }).toPass({ timeout: 60_000 })
}

/** Chooses the months and the reason, and keeps the file that comes. */
export async function exportsBooks(page: Page): Promise<string> {
  await page.getByRole('radio', { name: 'To prepare the accounts' }).check()
  const coming = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Export', exact: true }).click()
  const stream = await (await coming).createReadStream()
  const pieces: Buffer[] = []
  for await (const piece of stream) pieces.push(piece as Buffer)
  return Buffer.concat(pieces).toString('utf8')
}
