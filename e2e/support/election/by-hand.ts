import type { Page } from '@playwright/test'
import { expect } from '../journey'

const papersOf = (election: string) => `/desk/elections/${election}/papers`

/** For a member without a device: two officers agree to a paper ballot. */
export async function marks(officer: Page, second: Page, election: string, number: string) {
  const papers = papersOf(election)
  await officer.goto(papers)
  await officer.getByLabel('Membership number').fill(number)
  await officer.getByRole('button', { name: 'Send to a second officer' }).click()
  await expect(officer.getByText('Sent to a second officer')).toBeVisible()
  await second.goto(papers)
  await second.getByRole('button', { name: /^Mark .* as voting on paper/ }).click()
  await expect(second.getByText('Agreed. The member can go ahead')).toBeVisible()
}

/** What the paper says, typed by one officer and by the other. */
export async function types(
  officer: Page,
  second: Page,
  election: string,
  ranks: Record<string, string>,
) {
  const papers = papersOf(election)
  await officer.goto(papers)
  for (const [post, numbers] of Object.entries(ranks)) await officer.getByLabel(post).fill(numbers)
  await officer.getByRole('button', { name: 'Enter this ballot' }).click()
  await expect(officer.getByText('Paper ballot entered')).toBeVisible()
  await second.goto(papers)
  await second.getByText('Check paper 1: type it in again').click()
  for (const [post, numbers] of Object.entries(ranks)) await second.getByLabel(post).fill(numbers)
  await second.getByRole('button', { name: 'Confirm this ballot' }).click()
  await expect(second.getByText('Paper ballot confirmed')).toBeVisible()
}
