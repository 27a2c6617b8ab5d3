import type { Page } from '@playwright/test'
import { isAccessible } from '../accessible'
import { expect } from '../journey'
import { Keyboard } from '../keyboard'

const keysOf = (election: string) => `/elections/${election}/keys`

/** The returning officer names the three, for the first time or anew. */
export async function namesHolders(officer: Page, election: string, numbers: string[]) {
  await officer.goto(keysOf(election))
  const again = officer.getByText('Somebody cannot hold a key?')
  if (await again.isVisible()) await again.click()
  for (const [at, number] of numbers.entries())
    await officer
      .getByLabel(new RegExp(`membership number of key-holder ${at + 1}`, 'i'))
      .fill(number)
  await officer.getByRole('button', { name: /^(Name these three|Change the key-holders)$/ }).click()
  await expect(officer.getByText('Key-holders named')).toBeVisible()
}

/** A key-holder makes a key at their own device; what is on paper afterwards comes back. */
export async function makesKey(holder: Page, election: string) {
  await holder.goto(keysOf(election))
  await expect(holder.getByRole('heading', { name: 'Make your key' })).toBeVisible()
  await holder.getByRole('button', { name: 'Make my key' }).click()
  await expect(holder.getByRole('heading', { name: 'Keep these words on paper' })).toBeFocused()
  const words = await wordsShown(holder)
  await holder.getByRole('button', { name: 'Hide the words and continue' }).click()
  await expect(holder.getByText('Error: Print or write down your words first')).toBeVisible()
  await holder.getByRole('checkbox', { name: 'I have all 19 words on paper' }).check()
  await holder.getByRole('button', { name: 'Hide the words and continue' }).click()
  await expect(holder.getByRole('heading', { name: 'Type your words once' })).toBeVisible()
  await expect(holder.getByText(words.split(' ').slice(0, 5).join(''))).toHaveCount(0)
  return words
}

/** From the key to its test without a mouse, and with a step forgotten. */
export async function makesKeyByKeyboard(holder: Page, election: string) {
  const keys = new Keyboard(holder)
  await holder.goto(keysOf(election))
  await keys.presses('Make my key')
  await expect(holder.getByRole('heading', { name: 'Keep these words on paper' })).toBeFocused()
  const words = await wordsShown(holder)
  await keys.presses('Hide the words and continue')
  await expect(holder.getByText('Error: Print or write down your words first')).toBeVisible()
  await keys.ticks(/^I have all 19 words on paper/)
  await keys.presses('Hide the words and continue')
  await expect(holder.getByRole('heading', { name: 'Type your words once' })).toBeFocused()
  await keys.types('Your 19 words', words)
  await keys.presses('Open the test')
  await expect(holder.getByText('Your key is ready', { exact: true })).toBeVisible()
  return words
}

async function wordsShown(holder: Page) {
  const sheet = holder.getByRole('region', { name: 'Your words' })
  const words = (await sheet.locator('code').allTextContents()).join(' ')
  expect(words.split(' ')).toHaveLength(19)
  return words
}

/** The words typed again, as they are on paper. */
export async function testsKey(holder: Page, election: string, words: string) {
  await holder.goto(keysOf(election))
  await types(holder, words)
  await holder.getByRole('button', { name: 'Open the test' }).click()
  await expect(holder.getByText('Your key is ready', { exact: true })).toBeVisible()
}

/** One word read wrongly is named with the right one. */
export async function isToldWhichWordIsWrong(holder: Page, election: string, words: string) {
  await holder.goto(keysOf(election))
  const all = words.split(' ')
  const wrong = all[2] === 'acorn' ? 'admit' : 'acorn'
  await types(holder, all.with(2, wrong).join('\n'))
  await holder.getByRole('button', { name: 'Open the test' }).click()
  await expect(
    holder.getByText(`Error: Word 3, “${wrong}”, is not right. It should be “${all[2]}”.`),
  ).toBeVisible()
}

/** What is printed is the sheet: no masthead, no foot, no step, no button, nothing that stands beside it. */
export async function printsWords(holder: Page, election: string) {
  await holder.goto(keysOf(election))
  await holder.getByRole('button', { name: 'Make my key' }).click()
  await isAccessible(holder)
  const sheet = holder.getByRole('region', { name: 'Your words' })
  const onSheet = await sheet.innerText()
  for (const said of [
    'Nobody else may see',
    'after voting closes',
    'check words',
    'Keep this paper',
  ])
    expect(onSheet).toContain(said)
  await holder.emulateMedia({ media: 'print' })
  const spaceless = (text: string) => text.replace(/\s/g, '').toLowerCase()
  expect(spaceless(await holder.locator('body').innerText())).toBe(spaceless(onSheet))
  await holder.emulateMedia({ media: 'screen' })
}

export async function publishes(officer: Page, election: string) {
  await officer.goto(keysOf(election))
  await expect(officer.getByRole('heading', { name: 'All three keys are ready' })).toBeVisible()
  await isAccessible(officer)
  await officer.getByRole('button', { name: 'Publish the election' }).click()
  await expect(officer.getByRole('heading', { name: 'The keys are in use' })).toBeVisible()
}

/** Ballots are sealed to these keys now: nobody names other holders, makes another key, or hands the election over. */
export async function areFixed(officer: Page, holder: Page, election: string) {
  await officer.goto(keysOf(election))
  await expect(officer.getByText('Somebody cannot hold a key?')).toHaveCount(0)
  await officer.goto(`/desk/elections/${election}`)
  await expect(officer.getByText('Returning officer:')).toBeVisible()
  await expect(officer.getByText('Appoint another returning officer')).toHaveCount(0)
  await holder.goto(keysOf(election))
  await expect(
    holder.getByRole('heading', { name: 'Keep your words until voting closes' }),
  ).toBeVisible()
  await expect(holder.getByRole('button', { name: /^Make (my|another) key/ })).toHaveCount(0)
}

/** After the close, each at their own device, without a mouse. */
export async function opensBox(
  holder: Page,
  election: string,
  words: string,
  after: 'first' | 'second',
) {
  const keys = new Keyboard(holder)
  await holder.goto(keysOf(election))
  await keys.types('Your 19 words', words)
  await keys.presses('Give my key to the ballot box')
  const said =
    after === 'first'
      ? holder.getByText('It opens nothing alone: as soon as a second key-holder')
      : holder.getByText(/^(Two keys are given|The ballot box is open)$/).first()
  await expect(said).toBeVisible()
}

export async function losesWords(holder: Page, election: string) {
  await holder.goto(keysOf(election))
  await holder.getByText('I have lost my words').click()
  await holder.getByRole('button', { name: 'My words are lost' }).click()
  await expect(holder.getByText('We have told the returning officer')).toBeVisible()
}

async function types(holder: Page, words: string) {
  await holder.getByLabel('Your 19 words').fill(words)
}
