import type { Page } from '@playwright/test'
import type { Applicant } from './applicants'
import { expect } from './journey'
import { codeIn, linkIn, mailTo } from './mail'

/** From the front page to the mail that proves the address. */
export async function asksToJoin(page: Page, { email }: Applicant) {
  await page.goto('/')
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Join' }).click()
  await page.getByLabel('Email address').fill(email)
  await page.getByRole('button', { name: 'Start your application' }).click()
  await expect(page.getByRole('heading', { name: 'Check your email' })).toBeVisible()
}

export async function provesAddressByLink(page: Page, { email }: Applicant) {
  const mail = await mailTo(email, 'join-address-to-prove')
  await page.goto(linkIn(mail, /^\/join\/confirm$/))
  await page.getByRole('button', { name: 'Confirm and continue' }).click()
  await expect(
    page.getByRole('heading', { level: 1, name: 'Your application', exact: true }),
  ).toBeVisible()
}

export async function provesAddressByCode(page: Page, { email }: Applicant) {
  const mail = await mailTo(email, 'join-address-to-prove')
  await page.getByLabel('6-digit code').fill(codeIn(mail))
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(
    page.getByRole('heading', { level: 1, name: 'Your application', exact: true }),
  ).toBeVisible()
}

async function opens(page: Page, section: string) {
  await page.getByRole('link', { name: section }).click()
  await expect(page.getByRole('heading', { level: 1, name: section })).toBeVisible()
}

const saves = (page: Page) => page.getByRole('button', { name: 'Save and continue' }).click()

/** Section by section, from the list of tasks to the page where everything is checked. */
export async function fillsIn(page: Page, applicant: Applicant) {
  await opens(page, 'Your name and contact details')
  await page.getByLabel('Full name').fill(applicant.name)
  const birth = page.getByRole('group', { name: 'Date of birth' })
  await birth.getByLabel('Day').fill('27')
  await birth.getByLabel('Month').fill('3')
  await birth.getByLabel('Year').fill('1980')
  await page.getByLabel('Address line 1').fill('12 Grey Street')
  await page.getByLabel('Town or city').fill('Newcastle upon Tyne')
  await page.getByLabel('Postcode').fill('ne14xd')
  await saves(page)

  await opens(page, 'You and the Labour movement')
  await page.getByLabel('Constituency you live in').selectOption('Newcastle upon Tyne North')
  await page.getByRole('radio', { name: 'Yes', exact: true }).check()
  await page.getByLabel('Your trade union').fill('UNISON')
  await saves(page)

  await opens(page, 'Your two referees')
  for (const place of ['proposer', 'seconder'] as const) {
    const { name, email } = applicant[place]
    await page.getByLabel(`Name of your ${place}`).fill(name)
    await page.getByLabel(`Email address or membership number of your ${place}`).fill(email)
  }
  await saves(page)

  await opens(page, 'Your dues')
  await page.getByRole('radio', { name: applicant.band }).check()
  if (applicant.band !== 'Free') await page.getByRole('radio', { name: 'Each month' }).check()
  await saves(page)

  await opens(page, 'Declaration')
  for (const tick of await page.getByRole('main').getByRole('checkbox').all()) await tick.check()
  await saves(page)
  await expect(page.getByRole('heading', { name: 'Check your answers' })).toBeVisible()
}

/** Sends it and takes the receipt: the application's number. */
export async function sends(page: Page): Promise<number> {
  await page.getByRole('button', { name: 'Send your application' }).click()
  return takesReceipt(page)
}

export async function takesReceipt(page: Page): Promise<number> {
  await expect(page.getByRole('heading', { name: 'We have your application' })).toBeVisible()
  const number = await page.getByText(/^Application \d+$/).textContent()
  return Number(number!.replace('Application ', ''))
}

/** The whole way from the front page to the receipt. */
export async function applies(page: Page, applicant: Applicant): Promise<number> {
  await asksToJoin(page, applicant)
  await provesAddressByLink(page, applicant)
  await fillsIn(page, applicant)
  return sends(page)
}
