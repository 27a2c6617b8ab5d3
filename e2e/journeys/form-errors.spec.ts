import type { Page } from '@playwright/test'
import { isAccessible } from '../support/accessible'
import { anApplicant } from '../support/applicants'
import { expect, test } from '../support/journey'
import { signInAs } from '../support/sign-in'
import * as stranger from '../support/stranger'

/** The summary says what is wrong and leads to it; the field says it too. */
async function isTold(page: Page, sentence: string) {
  await expect(page.getByRole('heading', { name: 'There is a problem' })).toBeVisible()
  const link = page.getByRole('alert').getByRole('link', { name: sentence })
  await expect(link).toBeVisible()
  await expect(page.getByText(`Error: ${sentence}`)).toBeVisible()
  return link
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled })

    test('what is wrong is said, what was typed stays', async ({ sitDown }) => {
      const page = await sitDown()
      await page.goto('/sign-in')
      await page.getByRole('button', { name: 'Email me a link' }).click()
      await isTold(page, 'Enter your email address')
      await page.getByLabel('Email address').fill('not an address')
      await page.getByRole('button', { name: 'Email me a link' }).click()
      await isTold(page, 'Enter an email address in the correct format')
      await expect(page.getByLabel('Email address')).toHaveValue('not an address')
      await expect(page).toHaveTitle(/^Error: Sign in/)

      await page.goto('/sign-in/check-your-email?email=a@b.example')
      await page.getByLabel('6-digit code').fill('12')
      await page.getByRole('main').getByRole('button', { name: 'Sign in' }).click()
      await isTold(page, 'Enter the 6-digit code using numbers only')
      // The server never sends a code back; a browser with JavaScript has not let go of it.
      if (!javaScriptEnabled) await expect(page.getByLabel('6-digit code')).toHaveValue('')

      await page.goto('/join')
      await page.getByRole('button', { name: 'Start your application' }).click()
      await isTold(page, 'Enter your email address')
    })

    test('each section of the application says what it misses', async ({ sitDown }) => {
      const page = await sitDown()
      const name = javaScriptEnabled ? 'Enid Blunders' : 'Percy Blunders'
      const hasty = anApplicant(name)
      await stranger.asksToJoin(page, hasty)
      await stranger.provesAddressByLink(page, hasty)
      const saves = page.getByRole('button', { name: 'Save and continue' })

      await page.goto('/join/application/about-you')
      await page.getByLabel('Full name').fill(name)
      await page.getByLabel('Day').fill('31')
      await page.getByLabel('Month').fill('2')
      await page.getByLabel('Year').fill('1980')
      await saves.click()
      const date = 'Your date of birth must be a real date'
      const link = await isTold(page, date)
      await isTold(page, 'Enter your postcode')
      await expect(page.getByLabel('Full name')).toHaveValue(name)
      await expect(page.getByLabel('Month')).toHaveValue('2')
      await expect(page).toHaveTitle(/^Error: /)
      if (javaScriptEnabled) {
        await isAccessible(page)
        await link.click()
        await expect(page.getByLabel('Day')).toBeFocused()
      }

      await page.goto('/join/application/labour-movement')
      await page.getByLabel('Your trade union').fill('Unite')
      await saves.click()
      await isTold(page, 'Choose your constituency')
      await isTold(page, 'Choose whether you are a member of the Labour Party')
      await expect(page.getByLabel('Your trade union')).toHaveValue('Unite')

      await page.goto('/join/application/referees')
      await page.getByLabel('Name of your proposer').fill('Ada')
      await page
        .getByLabel('Email address or membership number of your proposer')
        .fill('ada at home')
      await saves.click()
      await isTold(page, 'Enter an email address like')
      await isTold(page, 'Enter the name of your seconder')
      await expect(page.getByLabel('Name of your proposer')).toHaveValue('Ada')

      await page.goto('/join/application/dues')
      await page.getByRole('radio', { name: 'Solidarity' }).check()
      await page.getByLabel('How much do you want to pay each time?').fill('2')
      await page.getByRole('radio', { name: 'Each month' }).check()
      await saves.click()
      await isTold(page, 'Solidarity dues start at')
      await expect(page.getByRole('radio', { name: 'Solidarity' })).toBeChecked()

      await page.goto('/join/application/declaration')
      await page.getByRole('checkbox').first().check()
      await saves.click()
      await isTold(page, 'Tick that you are willing to be active')
      await expect(page.getByRole('checkbox').first()).toBeChecked()

      await page.goto('/join/application/check-answers')
      await expect(page.getByText('You have completed 0 of 5 sections')).toBeVisible()
    })

    test('an empty motion comes back with everything', async ({ sitDown }) => {
      const page = await sitDown()
      await signInAs(page, 'hannah')
      await page.goto('/motions/new')
      const text = 'We note.\n\n<script>alert("hello")</script> **We resolve.**'
      await page.getByLabel('Text of the motion').fill(text)
      await page.getByRole('button', { name: 'Check your motion' }).click()
      await isTold(page, 'Enter a title')
      await expect(page.getByLabel('Text of the motion')).toHaveValue(text)
      await page.getByLabel('Title').fill('A bad title "><img src=x onerror=alert(1)>')
      await page.getByRole('button', { name: 'Check your motion' }).click()
      await expect(page.getByRole('heading', { name: 'A bad title "><img' })).toBeVisible()
      await expect(page.getByText('<script>alert("hello")</script>')).toBeVisible()
    })
  })
}
