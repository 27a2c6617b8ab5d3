import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect } from './journey'

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What is wrong with a page for people who listen to it, press keys in it, or hold it in one hand. */
export async function problemsOf(page: Page): Promise<string[]> {
  // From one page to the next without loading, the title is the last thing that Next puts in.
  await expect(page).toHaveTitle(/\S/)
  // The frame in which the demo shows a mail lets no script in, and axe would wait for it for ever.
  await page.locator('iframe').evaluateAll((frames) => {
    for (const frame of frames) frame.remove()
  })
  const { violations } = await new AxeBuilder({ page })
    .options({ resultTypes: ['violations'] })
    .withTags(standards)
    // The whole of it in this page, now that it holds no frames. Otherwise axe carries what it found into a page of its
    // own to sum it up, which costs more than the looking.
    .setLegacyMode()
    .analyze()
  const problems = violations.map(
    ({ id, help, nodes }) =>
      `${id}: ${help}: ${nodes
        .slice(0, 3)
        .map(({ html }) => html.slice(0, 160))
        .join(' | ')}`,
  )
  const before = page.viewportSize()!
  await page.setViewportSize({ width: 320, height: 640 })
  const wide = await page.evaluate(() => document.documentElement.scrollWidth)
  if (wide > 320) problems.push(`${wide} px wide on a screen of 320`)
  const sideways = await page
    .locator('section:has(> .wide-table)')
    .evaluateAll((tables) =>
      tables
        .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
        .map((table) => table.getAttribute('aria-label')),
    )
  for (const name of sideways) problems.push(`“${name}” scrolls sideways on a screen of 320`)
  await page.setViewportSize(before)
  return problems
}

export async function isAccessible(page: Page) {
  // Between two pages of one visit there is no title, for as long as React takes to put the next one in place.
  await expect(page).toHaveTitle(/./)
  expect(await problemsOf(page), page.url()).toEqual([])
}
