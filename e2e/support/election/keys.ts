import type { Page } from '@playwright/test'
import { isAccessible } from '../accessible'
import { expect } from '../journey'

const keysOf = (election: string) => `/elections/${election}/keys`

/** The returning officer names the three, for the first time or anew. */
export async function namesHolders(officer: Page, election: string, numbers: string[]) {
  await officer.goto(keysOf(election))
  const again = officer.getByText('Somebody cannot hold a key?')
  if (await again.isVisible()) await again.click()
  for (const [at, number] of numbers.entries())
    await officer.getByLabel(`Membership number of key-holder ${at + 1}`).fill(number)
  await officer.getByRole('button', { name: /^(Name these three|Change the key-holders)$/ }).click()
  await expect(officer.getByText('Key-holders named')).toBeVisible()
}

/** A key-holder makes a key at their own device; what is on paper afterwards comes back. */
export async function makesKey(holder: Page, election: string) {
  await holder.goto(keysOf(election))
  await expect(holder.getByRole('heading', { name: 'Make your key' })).toBeVisible()
  await holder.getByRole('button', { name: 'Make my key' }).click()
  await expect(holder.getByRole('heading', { name: 'Keep these words on paper' })).toBeFocused()
  const sheet = holder.getByRole('region', { name: 'Your words' })
  const words = (await sheet.locator('code').allTextContents()).join(' ')
  expect(words.split(' ')).toHaveLength(19)
  await holder.getByRole('button', { name: 'Hide the words and continue' }).click()
  await expect(holder.getByText('Error: Print or write down your words first')).toBeVisible()
  await holder.getByRole('checkbox', { name: 'I have all 19 words on paper' }).check()
  await holder.getByRole('button', { name: 'Hide the words and continue' }).click()
  await expect(holder.getByRole('heading', { name: 'Type your words once' })).toBeVisible()
  await expect(holder.getByText(words.split(' ').slice(0, 5).join(''))).toHaveCount(0)
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

/** What is printed is the sheet: no step, no button, nothing that stands beside it. */
export async function printsWords(holder: Page, election: string) {
  await holder.goto(keysOf(election))
  await holder.getByRole('button', { name: 'Make my key' }).click()
  await isAccessible(holder)
  await holder.emulateMedia({ media: 'print' })
  await expect(holder.getByRole('region', { name: 'Your words' })).toBeVisible()
  await expect(holder.getByText('Nobody else may see these words.')).toBeVisible()
  for (const gone of ['Keep these words on paper', 'Print my words', 'Nobody holds the box'])
    await expect(holder.getByText(gone, { exact: true })).toBeHidden()
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

/** After the close, each at their own device. */
export async function opensBox(
  holder: Page,
  election: string,
  words: string,
  after: 'first' | 'second',
) {
  await holder.goto(keysOf(election))
  await types(holder, words)
  await holder.getByRole('button', { name: 'Give my key to the ballot box' }).click()
  const said =
    after === 'first'
      ? holder.getByText('It opens nothing alone: as soon as a second key-holder')
      : holder.getByText(/^(Your key is given|The ballot box is open)$/).first()
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
