import type { Page } from '@playwright/test'
import { isAccessible } from '../accessible'
import { expect } from '../journey'
import { Keyboard } from '../keyboard'

/** In a new browser, with neither device, code nor mouse: the four words of this browser come back. */
export async function asks(member: Page, election: string) {
  await member.goto(`/elections/${election}/paper`)
  const keys = new Keyboard(member)
  await keys.opens('Lost your device and your code?')
  await keys.follows('bring your paper back to this browser', 'Lost your device and your code?')
  await isAccessible(member)
  await keys.opens('Why it takes four people')
  await expect(member.getByText('Two key-holders together with whoever runs the')).toBeVisible()
  await keys.presses('Ask for my ballot paper in this browser')
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

/** A key-holder finds the task among their own things, hears the words, and types their own: all without a mouse. */
export async function handsOver(holder: Page, election: string, heard: string, words: string) {
  await holder.goto('/membership')
  await holder.getByRole('link', { name: /^Bring back a ballot paper/ }).click()
  await expect(holder.getByText(heard, { exact: true })).toBeVisible()
  await isAccessible(holder)
  const keys = new Keyboard(holder)
  await keys.ticks(/^I have heard these four words/)
  await keys.types('Your 19 words', words)
  await keys.presses('Hand over my share')
  await expect(holder.getByText('You have handed over your share')).toBeVisible()
  await holder.goto(`/elections/${election}/keys`)
}

/** Only the browser that asked can do this. */
export async function putsTogether(member: Page, election: string) {
  await member.goto(`/elections/${election}/restore`)
  await new Keyboard(member).presses('Put my ballot paper together')
  await expect(member.getByText('Your ballot paper is on this device')).toBeVisible()
}
