import type { Page } from '@playwright/test'
import { expect } from './journey'

/** The Secretary calls a vote on a motion, from now on, with the days that the form proposes. */
export async function callsVote(page: Page, title: string, kind?: 'Open vote') {
  await page.goto('/desk/motions')
  await page.getByRole('link', { name: title }).click()
  if (kind) await page.getByRole('radio', { name: kind }).check()
  await page.getByRole('button', { name: 'Check the vote' }).click()
  await expect(page.getByText('As soon as you call it')).toBeVisible()
  await page.getByRole('button', { name: 'Call the vote' }).click()
  await expect(page.getByText('Vote called')).toBeVisible()
}

/** Before anybody has voted: the motion waits for another vote, and everybody can read why. */
export async function cancelsVote(page: Page, reason: string) {
  await page.getByText('Cancel this vote', { exact: true }).first().click()
  await page.getByLabel('Why are you cancelling it?').fill(reason)
  await page.getByRole('button', { name: 'Cancel this vote' }).click()
  await expect(page.getByText('You have cancelled this vote.')).toBeVisible()
}

/** The Secretary opens a consent decision on a motion, from now on, with the days that the form proposes. */
export async function opensConsentDecision(page: Page, title: string) {
  await page.goto('/desk/motions')
  await page.getByRole('link', { name: title }).click()
  await page.getByRole('radio', { name: /^Carried unless three members object/ }).check()
  await page.getByRole('button', { name: 'Check the vote' }).click()
  await expect(page.getByText('No objection is taken on paper')).toBeVisible()
  await page.getByRole('button', { name: 'Call the vote' }).click()
  await expect(page.getByText('Vote called')).toBeVisible()
}

/** The Secretary asks members, by name, to number several options. */
export async function asksBetween(page: Page, title: string, options: readonly string[]) {
  await page.goto('/desk/motions')
  await page.getByRole('link', { name: title }).click()
  await page.getByRole('radio', { name: /^Several options: members number them/ }).check()
  await page.getByLabel('Options, if members choose between several').fill(options.join('\n'))
  await page.getByRole('radio', { name: 'Open vote' }).check()
  await page.getByRole('button', { name: 'Check the vote' }).click()
  await expect(page.getByText(options.join('; '))).toBeVisible()
  await page.getByRole('button', { name: 'Call the vote' }).click()
  await expect(page.getByText('Vote called')).toBeVisible()
}
