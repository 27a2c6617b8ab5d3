import type { Page } from '@playwright/test'
import { isAccessible } from '../support/accessible'
import { expect, test } from '../support/journey'
import { titles } from '../support/motions'
import { signInAs } from '../support/sign-in'

async function opens(page: Page, at: '/motions' | '/desk/motions') {
  await page.goto(at)
  await page.getByRole('link', { name: titles.rents }).click()
}

async function counts(page: Page, amendment: string, hands: [string, string]) {
  const part = page.getByRole('region', { name: amendment })
  await part.getByLabel('Hands for').fill(hands[0])
  await part.getByLabel('Hands against').fill(hands[1])
  await part.getByRole('button', { name: 'Record the show of hands' }).click()
  await expect(page.getByText(`Counted: ${hands[0]} for, ${hands[1]} against.`)).toBeVisible()
}

async function confirms(page: Page, figures: string) {
  await page.goto(new URL(page.url()).pathname)
  await page.getByRole('button', { name: `Confirm ${figures}` }).click()
  await expect(page.getByText('You have confirmed the show of hands.')).toBeVisible()
}

test('two amendments collide, a third is written without JavaScript, and two officers decide', async ({
  sitDown,
}) => {
  const hannah = await sitDown({ javaScriptEnabled: false })
  await signInAs(hannah, 'hannah')
  await opens(hannah, '/motions')
  await expect(hannah.getByText('A1 and A3 change the same words')).toBeVisible()
  await expect(hannah.getByText('A1 is voted on first, as it came first.')).toBeVisible()
  await hannah.getByRole('link', { name: 'Write an amendment' }).first().click()
  const paragraph = hannah.getByLabel('Lines 10 and 11')
  const words = await paragraph.inputValue()
  await paragraph.fill(words.replace('June', 'March'))
  await hannah.getByRole('button', { name: 'Check your amendment' }).click()
  await expect(hannah.locator('del')).toContainText('June')
  await expect(hannah.locator('ins')).toContainText('March')
  await hannah.getByRole('button', { name: 'Move this amendment' }).click()
  await expect(hannah.getByText('You have moved your amendment.')).toBeVisible()

  const ellie = await sitDown({ viewport: { width: 320, height: 600 } })
  await signInAs(ellie, 'ellie')
  await opens(ellie, '/motions')
  await isAccessible(ellie)
  await ellie.getByRole('button', { name: 'Second A4' }).click()
  await expect(ellie.getByText('You have seconded this amendment.')).toBeVisible()

  const maureen = await sitDown()
  await signInAs(maureen, 'maureen')
  await opens(maureen, '/desk/motions')
  await maureen.getByRole('link', { name: 'Decide on amendments' }).click()
  await expect(maureen.getByText('A1 is voted on first. If it is carried')).toBeVisible()
  await counts(maureen, 'A1: Lines 7 and 8', ['23', '9'])
  await expect(maureen.getByRole('button', { name: /^Confirm/ })).toHaveCount(0)
  const tom = await sitDown()
  await signInAs(tom, 'tom')
  await tom.goto(maureen.url())
  await confirms(tom, '23 for and 9 against')
  await expect(tom.getByRole('heading', { level: 1 })).toHaveText(
    'One amendment waits to be voted on',
  )
  await maureen.reload()
  await counts(maureen, 'A4: Line 11', ['8', '8'])
  await confirms(tom, '8 for and 8 against')

  // What the vote would be about: the one that was carried and the one that was accepted, and nothing of the others.
  await opens(tom, '/desk/motions')
  const text = tom.getByRole('region', { name: 'The text that would be voted on' })
  await expect(text).toContainText('set by tenants and councils together')
  await expect(text).toContainText('no tenant under 25')
  await expect(text).toContainText('June 2027')
  await expect(text).not.toContainText('the level of 2019')
  await hannah.reload()
  await expect(hannah.getByText('Fallen', { exact: true })).toBeVisible()
  await expect(hannah.getByText('Lost, 8 to 8')).toBeVisible()
})
