import type { Page } from '@playwright/test'
import { aPng } from '@/tests/money/spending/receipt-files'
import { isAccessible } from '../accessible'
import { expect } from '../journey'
import { numberOf } from './calling'

type Candidacy = { proposer: Page; seconder: Page; candidate: Page }

/** Put forward by one, supported by another, accepted: the whole way onto the ballot paper. */
export async function stands(election: string, office: string, people: Candidacy) {
  const { proposer, seconder, candidate } = people
  const number = await numberOf(candidate)
  await proposer.goto(`/elections/${election}/nominate`)
  await proposer.getByRole('radio', { name: office }).check()
  await proposer.getByRole('radio', { name: 'Another member' }).check()
  await proposer.getByLabel('Their membership number').fill(number)
  await proposer.getByRole('button', { name: 'Nominate' }).click()
  await proposer.waitForURL(/\/nominations\//)
  const nomination = new URL(proposer.url()).pathname
  await seconder.goto(nomination)
  await seconder.getByRole('button', { name: 'Support this nomination' }).click()
  await expect(seconder.getByText('You support this nomination')).toBeVisible()
  await candidate.goto(`${nomination}/accept`)
  await candidate.getByLabel('Your statement').fill('I will answer every letter.')
  await candidate.getByRole('checkbox', { name: 'I agree to stand.' }).check()
  await candidate.getByRole('button', { name: 'Check it' }).click()
  await candidate.getByRole('button', { name: 'I accept the nomination' }).click()
  await expect(candidate.getByText('is a candidate')).toBeVisible()
}

/** On the page of their nomination, where accepting it leads to. */
export async function showsFace(candidate: Page, words: string) {
  await candidate.getByLabel('Photo of you').setInputFiles({
    name: 'me.png',
    mimeType: 'image/png',
    buffer: aPng(),
  })
  await candidate.getByLabel('What the photo shows').fill(words)
  await candidate.getByRole('button', { name: 'Use this photo' }).click()
  await expect(candidate.getByRole('img', { name: words })).toBeVisible()
}

export async function withdraws(candidate: Page, election: string, name: string) {
  await candidate.goto(`/elections/${election}/candidates`)
  await candidate.getByRole('link', { name }).click()
  await candidate.getByText('I do not want to stand').click()
  await candidate.getByRole('button', { name: 'Withdraw the nomination' }).click()
  await expect(candidate.getByText('Nomination withdrawn')).toBeVisible()
}

/** All statements beside each other, and a face where there is one. */
export async function areRead(member: Page, election: string, names: string[], photo: string) {
  await member.goto(`/elections/${election}/candidates`)
  for (const name of names) await expect(member.getByRole('link', { name }).first()).toBeVisible()
  await expect(member.getByRole('img', { name: photo })).toBeVisible()
  await isAccessible(member)
}
