import type { Page } from '@playwright/test'
import { expect, test } from '../support/journey'
import { linkIn, mailTo } from '../support/mail'
import { emailOf, nameOf, signsInByCode } from '../support/sign-in'

async function asks(page: Page, email: string) {
  await page.goto('/sign-in')
  await page.getByLabel('Email address').fill(email)
  await page.getByRole('button', { name: 'Email me a link' }).click()
  await expect(page.getByRole('heading', { name: 'Check your email' })).toBeVisible()
}

const finishes = (page: Page) =>
  page.getByRole('main').getByRole('button', { name: 'Sign in' }).click()

test('opening the link spends nothing, the button does, and a spent link says so', async ({
  sitDown,
}) => {
  const hers = await sitDown()
  await asks(hers, emailOf('ellie'))
  const link = linkIn(await mailTo(emailOf('ellie'), 'sign-in-requested'), /^\/sign-in\/confirm$/)

  const scanner = await sitDown()
  await scanner.goto(link)
  await scanner.goto(link)
  await expect(scanner.getByRole('button', { name: 'Sign out' })).toHaveCount(0)

  await hers.goto(link)
  await finishes(hers)
  await expect(
    hers.getByRole('banner').getByText(nameOf('ellie')).filter({ visible: true }),
  ).toBeVisible()
  await expect(hers).toHaveURL(/\/membership$/)

  await scanner.goto(link)
  await finishes(scanner)
  await expect(scanner.getByText('This link has been used, or is too old')).toBeVisible()
  await expect(scanner.getByRole('button', { name: 'Sign out' })).toHaveCount(0)
  await scanner.getByRole('link', { name: 'Ask for a new one' }).click()
  await expect(scanner.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible()
})

test('the code leads to the page one was headed for', async ({ sitDown }) => {
  const page = await sitDown()
  await page.goto('/membership/devices')
  await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible()
  await page.getByLabel('Email address').fill(emailOf('derek'))
  await page.getByRole('button', { name: 'Email me a link' }).click()
  const { text } = await mailTo(emailOf('derek'), 'sign-in-requested')
  const code = /\b\d{6}\b/.exec(text)![0]
  const wrong = code === '000000' ? '111111' : '000000'
  await page.getByLabel('6-digit code').fill(wrong)
  await finishes(page)
  await expect(page.getByText('That code is wrong')).toBeVisible()
  await page.getByLabel('6-digit code').fill(`${code.slice(0, 3)} ${code.slice(3)}`)
  await finishes(page)
  await expect(page.getByRole('heading', { level: 1, name: 'Your devices' })).toBeVisible()
})

test('an unknown address is answered in the same words', async ({ sitDown }) => {
  const page = await sitDown()
  const seen: string[] = []
  for (const email of [emailOf('hannah'), 'nobody.at.all@post.example']) {
    await asks(page, email)
    seen.push((await page.getByRole('main').innerText()).replace(email, '…'))
  }
  expect(seen[1]).toBe(seen[0])
  await mailTo('nobody.at.all@post.example', 'sign-in-unknown-address')
})

test('signing out everywhere ends the other devices too', async ({ sitDown }) => {
  const [laptop, phone] = [await sitDown(), await sitDown()]
  await signsInByCode(laptop, emailOf('pauline'))
  await signsInByCode(phone, emailOf('pauline'))
  await laptop.goto('/membership/devices')
  await laptop.getByRole('button', { name: 'Sign out everywhere', exact: true }).click()
  await expect(laptop.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible()
  await phone.goto('/membership')
  await expect(phone.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible()
})
