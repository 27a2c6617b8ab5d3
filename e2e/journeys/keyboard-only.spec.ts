import { isAccessible } from '../support/accessible'
import { anApplicant } from '../support/applicants'
import { expect, test } from '../support/journey'
import { Keyboard } from '../support/keyboard'
import { codeIn, mailTo } from '../support/mail'
import { titles } from '../support/motions'
import { signInAs } from '../support/sign-in'
import * as stranger from '../support/stranger'

test('an application is filled in and sent with the keyboard alone', async ({ sitDown }) => {
  const rhona = anApplicant('Rhona Calvert')
  const page = await sitDown()
  const keys = new Keyboard(page)
  await page.goto('/')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Skip to main content' })).toBeFocused()
  await keys.follows('Join', /^Join /)
  await keys.types('Email address', rhona.email)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Check your email' })).toBeVisible()
  const code = codeIn(await mailTo(rhona.email, 'join-address-to-prove'))
  await keys.types('6-digit code', code)
  await keys.presses('Continue')
  await expect(
    page.getByRole('heading', { level: 1, name: 'Your application', exact: true }),
  ).toBeVisible()

  await keys.follows('Your name and contact details')
  await keys.types('Full name', rhona.name)
  await keys.types('Day', '1')
  await keys.types('Month', '5')
  await keys.types('Year', '1961')
  await keys.types('Address line 1', '1 Castle Bank')
  await keys.types('Town or city', 'Durham')
  await keys.types('Postcode', 'DH1 3NJ')
  await keys.presses('Save and continue')

  await keys.follows('You and the Labour movement')
  await keys.types('Constituency you live in', 'City of Durham')
  await keys.chooses(/^Yes$/)
  await keys.presses('Save and continue')

  await keys.follows('Your two referees')
  for (const place of ['proposer', 'seconder'] as const) {
    await keys.types(`Name of your ${place}`, rhona[place].name)
    await keys.types(`Email address or membership number of your ${place}`, rhona[place].email)
  }
  await keys.presses('Save and continue')

  await keys.follows('Your dues')
  await keys.chooses(/^Basic/)
  await keys.chooses(/^Each month/)
  await keys.presses('Save and continue')

  await keys.follows('Declaration')
  await keys.ticks(/Aims, Values and Political Priorities/)
  await keys.ticks(/willing to be active/)
  await keys.ticks(/will not share confidential/)
  await keys.ticks(/privacy notice/)
  await keys.presses('Save and continue')
  await expect(page.getByRole('heading', { name: 'Check your answers' })).toBeVisible()
  await isAccessible(page)
  await keys.presses('Send your application')
  await stranger.takesReceipt(page)
  await isAccessible(page)
})

test('a member votes with the keyboard alone', async ({ sitDown }) => {
  const page = await sitDown()
  await signInAs(page, 'derek')
  const keys = new Keyboard(page)
  await page.goto('/motions')
  await keys.follows(titles.warm, titles.warm)
  await keys.follows('Vote on this motion', /^Vote on Motion/)
  await keys.chooses(/^Abstain/)
  await keys.presses('Check your ballot')
  await expect(page.getByText('You are voting: Abstain')).toBeVisible()
  await isAccessible(page)
  await keys.presses('Cast this ballot')
  await expect(
    page.getByRole('heading', { name: 'Your ballot is in the ballot box' }),
  ).toBeVisible()
  await isAccessible(page)
})
