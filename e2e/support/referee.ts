import type { Page } from '@playwright/test'
import type { Applicant, Referee } from './applicants'
import { expect } from './journey'
import { linkIn, mailTo } from './mail'

/** A referee opens the link in their mail. They need not be signed in. */
export async function opensRequest(page: Page, { email }: Referee, applicant: Applicant) {
  const mail = await mailTo(email, 'reference-requested', applicant.name)
  await page.goto(linkIn(mail, /^\/references\//))
  await expect(page.getByRole('heading', { name: `Do you know ${applicant.name}?` })).toBeVisible()
}

export async function vouches(page: Page, referee: Referee, applicant: Applicant) {
  await opensRequest(page, referee, applicant)
  const confirmations = page.getByRole('group', { name: 'I confirm that' })
  for (const tick of await confirmations.getByRole('checkbox').all()) await tick.check()
  await page.getByRole('button', { name: 'Give this reference' }).click()
  await expect(page.getByRole('heading', { name: /^Thank you for vouching for/ })).toBeVisible()
}

export async function declines(page: Page, referee: Referee, applicant: Applicant, note: string) {
  await opensRequest(page, referee, applicant)
  await page.getByText('I cannot give this reference').click()
  await page.getByLabel('A note to the Membership Secretary').fill(note)
  await page.getByRole('button', { name: 'Decline' }).click()
  await expect(page.getByRole('heading', { name: 'Thank you for telling us' })).toBeVisible()
}

export async function bothVouch(page: Page, applicant: Applicant) {
  await vouches(page, applicant.proposer, applicant)
  await vouches(page, applicant.seconder, applicant)
}
