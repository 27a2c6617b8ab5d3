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

/** A co-chair calls an election step by step, with the shortest timetable there is: nominations open tomorrow. */
export async function calls(page: Page, { title, offices, returningOfficer }: Call) {
  await page.goto('/desk/elections/new')
  await page.getByLabel('Title').fill(title)
  await save(page)
  await page.getByRole('link', { name: 'Continue: what is voted on' }).click()
  const boxes = page.getByRole('group', { name: 'Which offices' }).getByRole('checkbox')
  await expect(boxes.first()).toBeVisible()
  for (const box of await boxes.all()) await box.uncheck()
  for (const office of offices)
    await page.getByRole('checkbox', { name: office, exact: true }).check()
  await save(page)
  await page.getByRole('link', { name: 'Continue: when' }).click()
  await opensTomorrow(page)
  await page.getByRole('button', { name: 'Fill in the dates' }).click()
  const dates = page.getByRole('complementary', { name: 'The dates' })
  await expect(dates.getByText('Deadline to challenge the result')).toBeVisible()
  await page.getByRole('link', { name: 'Continue: who runs it' }).click()
  await page.getByLabel('Returning officer').fill(returningOfficer)
  await save(page)
  await page.getByRole('link', { name: 'Check and send' }).first().click()
  await page.getByRole('button', { name: 'Call this election' }).click()
  await page.waitForURL(/\/desk\/elections\/[^/]+\?done=called/)
  return new URL(page.url()).pathname.split('/').at(-1)!
}

async function save(page: Page) {
  await page.getByRole('button', { name: 'Save and continue' }).click()
  await expect(page.getByText('Saved.')).toBeVisible()
}

/** The page proposes a week from today, on the organisation's own calendar. */
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
  await page.getByLabel('New returning officer').fill(number)
  await page.getByRole('button', { name: 'Appoint', exact: true }).click()
  await expect(page.getByText('Returning officer appointed')).toBeVisible()
}

/** The returning officer reads how many have a ballot paper, and that they have not voted yet as far as it was counted. */
export async function readsTurnout(officer: Page, election: string, withPaper: string) {
  await officer.goto(`/desk/elections/${election}`)
  const heading = officer.getByRole('heading', { name: 'Turnout so far' })
  const turnout = officer.locator('section', { has: heading })
  await expect(turnout.getByText(withPaper, { exact: true })).toBeVisible()
  await expect(turnout.getByText('Fewer than 5')).toBeVisible()
  await expect(officer.getByText('We will remind everyone on the roll by email')).toBeVisible()
}
