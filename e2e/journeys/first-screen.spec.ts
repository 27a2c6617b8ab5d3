import type { Page } from '@playwright/test'
import { anApplicant } from '../support/applicants'
import { expect, test } from '../support/journey'
import { signInAs } from '../support/sign-in'
import * as stranger from '../support/stranger'

const smallest = { width: 320, height: 568 }

/** Where the page itself begins, as a share of the screen. */
async function takenByHeader(page: Page) {
  const { y } = (await page.getByRole('main').boundingBox())!
  return y / page.viewportSize()!.height
}

test('on the smallest phone the header leaves the page four fifths of the screen', async ({
  sitDown,
}) => {
  const visitor = await sitDown({ viewport: smallest })
  for (const path of ['/', '/motions', '/join']) {
    await visitor.goto(path)
    expect(await takenByHeader(visitor), path).toBeLessThanOrEqual(0.2)
  }
  const officer = await sitDown({ viewport: smallest })
  await signInAs(officer, 'nasreen')
  for (const path of ['/membership', '/elections', '/desk']) {
    await officer.goto(path)
    expect(await takenByHeader(officer), path).toBeLessThanOrEqual(0.2)
  }
})

for (const [width, height] of [
  [1366, 650],
  [375, 667],
  [320, 568],
] as const) {
  test(`the way to join is on the first screen of ${width} by ${height}`, async ({ sitDown }) => {
    const page = await sitDown({ viewport: { width, height } })
    await page.goto('/')
    const button = page.getByRole('link', { name: 'Apply to join' }).first()
    const { y, height: tall } = (await button.boundingBox())!
    expect(y + tall).toBeLessThanOrEqual(height)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
    await page.goto('/join')
    const field = (await page.getByLabel('Email address').boundingBox())!
    expect(field.y + field.height).toBeLessThanOrEqual(height)
  })
}

test('a price leads to joining with its band in mind', async ({ sitDown }) => {
  const page = await sitDown({ javaScriptEnabled: false })
  const ada = anApplicant('Ada Cowgate')
  await page.goto('/')
  await page.getByRole('link', { name: 'Choose how much' }).click()
  await expect(page.getByText('You came from Solidarity')).toBeVisible()
  await page.getByLabel('Email address').fill(ada.email)
  await page.getByRole('button', { name: 'Start your application' }).click()
  await stranger.provesAddressByCode(page, ada)
  await page.goto('/join/application/dues')
  await expect(page.getByRole('radio', { name: /^Solidarity:/ })).toBeChecked()
  await page.getByRole('radio', { name: '£10 a month, or £120 a year' }).check()
  await page.getByRole('radio', { name: 'Each year' }).check()
  await page.getByRole('button', { name: 'Save and continue' }).click()
  await expect(page).not.toHaveURL(/\/dues$/)
  await page.goto('/join/application/dues')
  await expect(page.getByRole('radio', { name: '£10 a month, or £120 a year' })).toBeChecked()
  await expect(page.getByRole('radio', { name: 'Each year' })).toBeChecked()
})

for (const javaScriptEnabled of [true, false]) {
  test(`the menu of a phone leads on and closes, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, async ({
    sitDown,
  }) => {
    const page = await sitDown({ viewport: smallest, javaScriptEnabled })
    await signInAs(page, 'derek')
    await page.goto('/membership')
    const menu = page.getByRole('navigation', { name: 'Main' })
    await expect(menu).toBeHidden()
    await page.getByText('Menu', { exact: true }).click()
    await expect(menu.getByRole('link', { name: 'Now' })).toHaveAttribute('aria-current', 'page')
    await menu.getByRole('link', { name: 'Elections' }).click()
    await expect(page.getByRole('heading', { level: 1, name: /^Voting is open/ })).toBeVisible()
    await expect(menu).toBeHidden()
    await page.getByText('Menu', { exact: true }).click()
    await menu.getByRole('button', { name: 'Sign out Derek Milburn' }).click()
    await expect(menu).toBeHidden()
    await page.getByText('Menu', { exact: true }).click()
    await expect(menu.getByRole('link', { name: 'Sign in' })).toBeVisible()
  })
}
