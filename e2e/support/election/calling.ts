import type { Page } from '@playwright/test'
import { expect } from '../journey'

/** What stands on a member's own page. */
export async function numberOf(page: Page): Promise<string> {
  await page.goto('/membership')
  const text = await page
    .getByText(/^[A-Z]+-\d{4,}$/)
    .first()
    .textContent()
  return text!.trim()
}

type Call = { title: string; offices: string[]; returningOfficer: string }

/** A co-chair calls an election with the shortest timetable there is: nominations open tomorrow. */
export async function calls(page: Page, { title, offices, returningOfficer }: Call) {
  await page.goto('/desk/elections/new')
  await opensTomorrow(page)
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByLabel('Title').fill(title)
  await page.getByLabel('Membership number of the returning officer').fill(returningOfficer)
  const boxes = page.getByRole('group', { name: 'Which offices' }).getByRole('checkbox')
  for (const box of await boxes.all()) await box.uncheck()
  for (const office of offices)
    await page.getByRole('checkbox', { name: office, exact: true }).check()
  await page.getByRole('button', { name: 'Check the election' }).click()
  await page.getByRole('button', { name: 'Call this election' }).click()
  await page.waitForURL(/\/desk\/elections\/[^/]+\?done=called/)
  return new URL(page.url()).pathname.split('/').at(-1)!
}

/** The form proposes a week from today, on the organisation's own calendar. */
async function opensTomorrow(page: Page) {
  const boxes = ['Year', 'Month', 'Day'].map((part) => page.getByLabel(part, { exact: true }))
  const [year, month, day] = await Promise.all(boxes.map((box) => box.inputValue()))
  const tomorrow = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day) - 6))
  const parts = tomorrow.toISOString().slice(0, 10).split('-')
  for (const [at, box] of boxes.entries()) await box.fill(parts[at]!)
}

/** Somebody else runs it, from now on. */
export async function replacesReturningOfficer(page: Page, election: string, number: string) {
  await page.goto(`/desk/elections/${election}`)
  await page.getByText('Appoint another returning officer').click()
  await page.getByLabel('Membership number of the new returning officer').fill(number)
  await page.getByRole('button', { name: 'Appoint', exact: true }).click()
  await expect(page.getByText('Returning officer appointed')).toBeVisible()
}
