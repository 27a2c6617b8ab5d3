import type { Page } from '@playwright/test'
import { expect } from '../journey'

export async function contestsLine(member: Page, election: string, reason: string) {
  await member.goto(`/elections/${election}/roll`)
  await expect(member.getByRole('heading', { name: 'You are not on the roll' })).toBeVisible()
  await member.getByText('Query your entry').click()
  await member.getByLabel('What is wrong with your entry?').fill(reason)
  await member.getByRole('button', { name: 'Send your query' }).click()
  await expect(member.getByText('The returning officer will check your entry')).toBeVisible()
}

/** The returning officer proposes, a second officer confirms. */
export async function putOnRoll(officer: Page, second: Page, election: string, number: string) {
  const roll = `/desk/elections/${election}/roll`
  await officer.goto(roll)
  await officer.getByLabel('Membership number').fill(number)
  await officer.getByRole('radio', { name: 'Add them to the roll' }).check()
  await officer.getByRole('button', { name: 'Propose the change' }).click()
  await expect(officer.getByText('Change proposed')).toBeVisible()
  await second.goto(roll)
  await second.getByRole('button', { name: 'Change the roll' }).click()
  await expect(second.getByText('Roll changed')).toBeVisible()
}
