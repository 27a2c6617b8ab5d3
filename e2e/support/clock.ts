import type { Page } from '@playwright/test'
import { expect } from './journey'

type Step = 'Move on a day' | 'Move on a week' | 'Move on four weeks'

/** Moves the clock of the organisation, and of everybody in it. */
export async function moves(page: Page, step: Step) {
  await page.goto('/demo')
  const clock = page.getByText(/^The time here is/)
  const before = await clock.textContent()
  await page.getByRole('button', { name: step }).click()
  await expect(clock).not.toHaveText(before!)
}

/** The day that it is in the organisation. */
export async function today(page: Page): Promise<Date> {
  const at = await time(page)
  at.setHours(12, 0)
  return at
}

/** What a clock on the wall shows in the organisation, whatever the zone in which the tests run. */
export async function time(page: Page): Promise<Date> {
  await page.goto('/demo')
  const says = await page.getByText(/^The time here is/).textContent()
  const [, day, shown] = /(\d+ [A-Z][a-z]+ \d{4}) at (midnight|noon|[\d.]+[ap]m)/.exec(says!)!
  const [, hour, minute, half] = /^(\d+)(?:\.(\d+))?([ap])m$/.exec(
    shown === 'noon' ? '12pm' : shown === 'midnight' ? '12am' : shown!,
  )!
  const at = new Date(`${day} 00:00`)
  at.setHours((Number(hour) % 12) + (half === 'p' ? 12 : 0), Number(minute ?? 0))
  return at
}
