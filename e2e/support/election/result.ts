import type { Page } from '@playwright/test'
import { expect } from '../journey'

const resultOf = (election: string) => `/elections/${election}/result`

/** The ballots are opened and counted as soon as two shares are there; then the returning officer says so to everybody. */
export async function declares(officer: Page, election: string) {
  const declare = officer.getByRole('button', { name: 'Declare the result' })
  await expect(async () => {
    await officer.goto(resultOf(election))
    await expect(declare).toBeVisible({ timeout: 1500 })
  }).toPass({ timeout: 120_000 })
  await declare.click()
  await expect(officer.getByText('You have declared the result')).toBeVisible()
}

export async function challenges(member: Page, election: string, doubt: string) {
  await member.goto(resultOf(election))
  await member.getByRole('link', { name: 'Challenge this result' }).click()
  await member.getByLabel('What was wrong?').fill(doubt)
  await member.getByRole('button', { name: 'Send the challenge' }).click()
  await expect(member.getByText('We have your challenge')).toBeVisible()
}

export async function answersChallenge(officer: Page, election: string, reasons: string) {
  await officer.goto(`${resultOf(election)}/challenges`)
  await officer.getByRole('radio', { name: 'No: the result stands' }).check()
  await officer.getByLabel('Your reasons').fill(reasons)
  await officer.getByRole('button', { name: 'Answer the challenge' }).click()
  await expect(officer.getByText('The member has been told')).toBeVisible()
}

/** One officer proposes that somebody’s term ends, another one confirms it. */
export async function endsTerm(proposer: Page, confirmer: Page, name: string) {
  await proposer.goto('/desk/officers')
  await proposer
    .getByRole('button', { name: 'Propose ending this term' })
    .filter({ hasText: name })
    .click()
  await expect(proposer.getByText('A second officer has to confirm it')).toBeVisible()
  await confirmer.goto('/desk/officers')
  await confirmer.getByRole('button', { name: /^Confirm/ }).click()
  await expect(confirmer.getByText('It takes effect now')).toBeVisible()
}

/** The same two for somebody who was elected. */
export async function beginsTerm(proposer: Page, confirmer: Page, election: string, name: string) {
  const terms = `${resultOf(election)}/terms`
  await proposer.goto(terms)
  await proposer.getByRole('button', { name: `Propose the term of ${name}` }).click()
  await expect(proposer.getByText('A second officer has to confirm it')).toBeVisible()
  await confirmer.goto(terms)
  await confirmer.getByRole('button', { name: `Confirm the term of ${name}` }).click()
  await expect(confirmer.getByText('A term of office begins now')).toBeVisible()
}
