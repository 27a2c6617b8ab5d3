import type { Page } from '@playwright/test'
import { isAccessible } from '../accessible'
import { expect } from '../journey'

/** In a new browser, with neither device nor code: the four words of this browser come back. */
export async function asks(member: Page, election: string) {
  await member.goto(`/elections/${election}/paper`)
  await member.getByText('Lost your device and your code?').click()
  await member.getByRole('link', { name: 'bring your paper back to this browser' }).click()
  await isAccessible(member)
  await member.getByRole('button', { name: 'Ask for my ballot paper in this browser' }).click()
  await expect(member.getByRole('heading', { name: 'Read out your four words' })).toBeFocused()
  const shown = member.getByText('The four words of this browser').locator('xpath=following::p[1]')
  const words = (await shown.textContent())!
  expect(words.split(' ')).toHaveLength(4)
  await isAccessible(member)
  return words
}

/** One of the two who know them hears the same words. */
export async function confirms(officer: Page, election: string, name: string, words: string) {
  await officer.goto(`/desk/elections/${election}/papers`)
  await expect(officer.getByText(words, { exact: true })).toBeVisible()
  await officer.getByRole('button', { name: `Confirm ${name}` }).click()
  await expect(
    officer.getByText('Error: Confirm that you know them and heard the four words'),
  ).toBeVisible()
  await officer.getByRole('checkbox', { name: 'I know that it is them' }).check()
  await officer.getByRole('button', { name: `Confirm ${name}` }).click()
  await expect(officer.getByText(/^Confirmed\. As soon as two/)).toBeVisible()
}

/** A key-holder finds the task among their own things, hears the words, and types their own. */
export async function handsOver(holder: Page, election: string, heard: string, words: string) {
  await holder.goto('/membership')
  await holder.getByRole('link', { name: /^Bring back a ballot paper/ }).click()
  await expect(holder.getByText(heard, { exact: true })).toBeVisible()
  await isAccessible(holder)
  await holder.getByRole('checkbox', { name: 'I have heard these four words' }).check()
  await holder.getByLabel('Your 19 words').first().fill(words)
  await holder.getByRole('button', { name: 'Hand over my share' }).click()
  await expect(holder.getByText('You have handed over your share')).toBeVisible()
  await holder.goto(`/elections/${election}/keys`)
}

/** Only the browser that asked can do this. */
export async function putsTogether(member: Page, election: string) {
  await member.goto(`/elections/${election}/restore`)
  await member.getByRole('button', { name: 'Put my ballot paper together' }).click()
  await expect(member.getByText('Your ballot paper is on this device')).toBeVisible()
}
