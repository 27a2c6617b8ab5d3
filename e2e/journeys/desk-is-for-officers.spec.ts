import type { Page } from '@playwright/test'
import { expect, test } from '../support/journey'
import { nameOf, signInAs } from '../support/sign-in'

const pages = [
  '/desk',
  '/desk/applications',
  '/desk/applications?show=all',
  '/desk/applications/1',
  '/desk/applications/999999',
  '/desk/applications/1/referee/01890a5d-ac96-774b-bcce-b302099a8057',
  '/desk/motions',
  '/desk/motions/1',
  '/desk/mail',
  '/desk/mail?state=sent',
]

/** What only officers are shown, on whichever page of theirs. */
async function seesNothing(page: Page, path: string) {
  await expect(page.getByRole('table'), path).toHaveCount(0)
  const main = page.getByRole('main')
  const wayOut = main.getByRole('link').filter({ hasText: /desk/i })
  for (const href of await wayOut.evaluateAll((links) =>
    links.map((it) => it.getAttribute('href')),
  ))
    expect(href, path).toBe('/desk')
  for (const slug of ['yasmin', 'marcus', 'peter'] as const) {
    await expect(main.getByText(nameOf(slug)), path).toHaveCount(0)
  }
  await expect(main.getByText('@post.example'), path).toHaveCount(0)
}

const refusal =
  /The desk is for officers|We cannot find that page|You do not have permission to do this|You have an interest|Sign in first/

test('a visitor is asked to sign in, or finds nothing', async ({ sitDown }) => {
  const page = await sitDown()
  for (const path of pages) {
    await page.goto(path)
    await seesNothing(page, path)
    const asked = page.getByRole('heading', { level: 1, name: 'Sign in' })
    await expect(asked.or(page.getByText(refusal).first()), path).toBeVisible()
  }
})

for (const slug of ['yasmin', 'owen', 'hannah', 'pauline'] as const) {
  test(`${nameOf(slug)} has no desk`, async ({ sitDown }) => {
    const page = await sitDown()
    await signInAs(page, slug)
    await page.goto('/membership')
    await expect(page.getByRole('link', { name: 'Desk', exact: true })).toHaveCount(0)
    for (const path of pages) {
      await page.goto(path)
      await seesNothing(page, path)
      await expect(page.getByText(refusal).first(), path).toBeVisible()
    }
  })
}

test('the Treasurer, whose office is money, reads no application', async ({ sitDown }) => {
  const page = await sitDown()
  await signInAs(page, 'joyce')
  for (const path of pages.filter((one) => one.startsWith('/desk/applications'))) {
    await page.goto(path)
    await seesNothing(page, path)
    await expect(page.getByText(refusal).first(), path).toBeVisible()
  }
})

test('an officer signed in by mail alone has no powers yet', async ({ sitDown }) => {
  const { signsInByCode, emailOf } = await import('../support/sign-in')
  const page = await sitDown()
  await signsInByCode(page, emailOf('kwame'))
  for (const path of pages) {
    await page.goto(path)
    await seesNothing(page, path)
  }
})
