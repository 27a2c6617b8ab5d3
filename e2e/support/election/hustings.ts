import type { Page } from '@playwright/test'
import { expect } from '../journey'

export async function asks(member: Page, election: string, question: string) {
  await member.goto(`/elections/${election}/hustings`)
  await member.getByLabel('Your question to all candidates').fill(question)
  await member.getByRole('button', { name: 'Ask the question' }).click()
  await expect(member.getByRole('heading', { name: question })).toBeVisible()
}

export async function answers(candidate: Page, election: string, answer: string) {
  await candidate.goto(`/elections/${election}/hustings`)
  await candidate.getByText('Answer as a candidate').first().click()
  await candidate.getByLabel('Your answer').first().fill(answer)
  await candidate.getByRole('button', { name: 'Save the answer' }).first().click()
  await expect(candidate.getByText('Answer saved')).toBeVisible()
}
