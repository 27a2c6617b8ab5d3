import type { Page } from '@playwright/test'
import type { Applicant } from './applicants'

/** An officer types what somebody wrote on our paper form, who has no email address. */
export async function fillsInPaper(page: Page, applicant: Applicant) {
  await page.getByLabel('Full name').fill(applicant.name)
  await fillsInDate(page, 'Date of birth', ['27', '3', '1944'])
  await page.getByLabel('Address line 1').fill('3 Pit Row')
  await page.getByLabel('Town or city').fill('Easington')
  await page.getByLabel('Postcode').fill('sr83aa')
  await page.getByLabel('Constituency you live in').selectOption('Easington')
  await page.getByRole('radio', { name: 'Yes', exact: true }).check()
  for (const place of ['proposer', 'seconder'] as const) {
    const { name, email } = applicant[place]
    await page.getByLabel(`Name of your ${place}`).fill(name)
    await page.getByLabel(`Email address or membership number of your ${place}`).fill(email)
  }
  await page.getByRole('radio', { name: applicant.band }).check()
  for (const tick of await page.getByRole('main').getByRole('checkbox').all()) await tick.check()
  const today = new Date()
  const day = [today.getUTCDate(), today.getUTCMonth() + 1, today.getUTCFullYear()]
  await fillsInDate(page, 'When did they sign it?', day.map(String))
  await page.getByLabel('Where is the paper kept?').fill('Folder “Applications”')
}

async function fillsInDate(page: Page, name: string, [day, month, year]: string[]) {
  const boxes = page.getByRole('group', { name })
  await boxes.getByLabel('Day').fill(day!)
  await boxes.getByLabel('Month').fill(month!)
  await boxes.getByLabel('Year').fill(year!)
}
