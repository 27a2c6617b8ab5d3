import type { Page } from '@playwright/test'
import { isAccessible } from '../support/accessible'
import { expect, test } from '../support/journey'
import { codeIn, mailTo } from '../support/mail'
import { emailOf, signInAs } from '../support/sign-in'

const text = 'We note that words were lost.\n\nWe resolve to keep them.'
const box = (page: Page) => page.getByLabel('Text of the motion')
const finishesLater = (page: Page) =>
  page.getByRole('button', { name: 'Save and finish later' }).click()

/** Signs in beside the page that holds what was typed, which stays as it is. */
async function signsInBeside(page: Page, email: string) {
  const opened = page.waitForEvent('popup')
  await page.getByRole('link', { name: 'Sign in (opens in a new tab)' }).click()
  const beside = await opened
  await beside.getByLabel('Email address').fill(email)
  await beside.getByRole('button', { name: 'Email me a link' }).click()
  await expect(beside.getByRole('heading', { name: 'Check your email' })).toBeVisible()
  await beside.getByLabel('6-digit code').fill(codeIn(await mailTo(email, 'sign-in-requested')))
  await beside.getByRole('main').getByRole('button', { name: 'Sign in' }).click()
  await expect(beside.getByRole('heading', { name: 'You are signed in' })).toBeVisible()
  await beside.close()
}

async function continues(page: Page, title: string) {
  await page.goto('/motions')
  await page.getByRole('link', { name: `Continue your draft: ${title}` }).click()
  await expect(page.getByLabel('Title')).toHaveValue(title)
}

for (const [javaScriptEnabled, slug] of [
  [true, 'siobhan'],
  [false, 'ellie'],
] as const) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled })

    test('a motion outlives the check step, the session, another day and another tab', async ({
      sitDown,
    }) => {
      const title = `Nothing is lost ${javaScriptEnabled ? 'with' : 'without'} a script`
      const page = await sitDown()
      await signInAs(page, slug)
      await page.goto('/motions/new')
      await page.getByLabel('Title').fill(title)
      await box(page).fill(text)
      await page.getByRole('button', { name: 'Check your motion' }).click()
      await expect(page.getByRole('heading', { name: title })).toBeVisible()
      await page.getByRole('button', { name: 'Go back and change it' }).click()
      await expect(page.getByLabel('Title')).toHaveValue(title)
      await expect(box(page)).toHaveValue(text)

      // The session ends in the middle.
      await page.context().clearCookies()
      await finishesLater(page)
      await expect(page.getByRole('heading', { name: 'You are signed out' })).toBeVisible()
      if (javaScriptEnabled) {
        await expect(box(page)).toHaveValue(text)
        await isAccessible(page)
      } else {
        await page.getByText('See what you typed').click()
        await expect(page.getByText('We resolve to keep them.')).toBeVisible()
      }
      await signsInBeside(page, emailOf(slug))
      if (javaScriptEnabled) await finishesLater(page)
      else await page.getByRole('button', { name: 'I have signed in: send it again' }).click()
      await expect(page.getByText('Draft saved.')).toBeVisible()

      // Another day, in two tabs.
      await continues(page, title)
      await expect(box(page)).toHaveValue(text)
      const other = await page.context().newPage()
      await continues(other, title)
      await box(other).fill('We resolve on the phone.')
      await finishesLater(other)
      await expect(other.getByText('Draft saved.')).toBeVisible()
      await box(page).fill('We resolve on the laptop.')
      await finishesLater(page)
      const asked = page.getByRole('heading', { name: 'This has changed since you opened it' })
      await expect(asked).toBeVisible()
      await expect(box(page)).toHaveValue('We resolve on the laptop.')
      await expect(page.getByText('Saved now: We resolve on the phone.')).toBeVisible()
      if (javaScriptEnabled) await isAccessible(page)
      await finishesLater(page)
      await expect(page.getByText('Draft saved.')).toBeVisible()

      await continues(other, title)
      await expect(box(other)).toHaveValue('We resolve on the laptop.')
      await other.close()

      await page.getByRole('button', { name: `Discard the draft ${title}` }).click()
      await expect(page.getByText('Draft discarded.')).toBeVisible()
    })
  })
}

test('whoever leaves words behind is asked first', async ({ sitDown }) => {
  const page = await sitDown()
  await signInAs(page, 'siobhan')
  await page.goto('/motions/new')
  const leaves = page.getByRole('main').getByRole('link', { name: 'Motions' })
  const asked: string[] = []
  let answer: 'stays' | 'goes' = 'stays'
  page.on('dialog', (dialog) => {
    asked.push(dialog.type())
    return answer === 'goes' || dialog.type() === 'beforeunload'
      ? dialog.accept()
      : dialog.dismiss()
  })

  await leaves.click()
  await expect(page.getByRole('link', { name: 'Move a motion' })).toBeVisible()
  await page.getByRole('link', { name: 'Move a motion' }).click()
  await box(page).fill(text)
  await leaves.click()
  await expect.poll(() => asked).toEqual(['confirm'])
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect.poll(() => asked).toEqual(['confirm', 'confirm'])
  await expect(box(page)).toHaveValue(text)
  answer = 'goes'
  await leaves.click()
  await expect(page.getByRole('link', { name: 'Move a motion' })).toBeVisible()

  // Saved, there is nothing to warn of.
  await page.getByRole('link', { name: 'Move a motion' }).click()
  await box(page).fill('Saved, and so not lost')
  await finishesLater(page)
  await page.getByRole('link', { name: 'Continue your draft: no title yet' }).click()
  await expect(box(page)).toHaveValue('Saved, and so not lost')
  await leaves.click()
  await page.getByRole('button', { name: 'Discard the draft' }).click()
  await expect(page.getByText('Draft discarded.')).toBeVisible()
  expect(asked).toEqual(['confirm', 'confirm', 'confirm'])
})

test('a site that was updated meanwhile says so, and takes nothing that was typed away', async ({
  sitDown,
}) => {
  const page = await sitDown()
  await signInAs(page, 'siobhan')
  await page.goto('/motions/new')
  await page.getByLabel('Title').fill('Written before the update')
  await box(page).fill(text)
  const old = '40'.padEnd(42, '0')
  await page.route('**/motions/new', (route) =>
    route.request().method() === 'POST'
      ? route.continue({ headers: { ...route.request().headers(), 'next-action': old } })
      : route.continue(),
  )
  await page.getByRole('button', { name: 'Check your motion' }).click()
  await expect(page.getByText('This site was updated while the page was open')).toBeVisible()
  await expect(box(page)).toHaveValue(text)
  await isAccessible(page)
})
