import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { expect } from '../journey'

/** The same code as on the server, but on the visitor's own machine. */
export async function recountsInBrowser(page: Page) {
  await page.getByRole('button', { name: 'Recount in your browser' }).click()
  await expect(
    page.getByText('Everything checks out, and the same people are elected'),
  ).toBeVisible()
}

/** The whole board, from the manifest to the result, away from the site. */
export async function verifies(page: Page, place: string, figures: Record<string, number>) {
  const board = await downloads(page, 'Download the board', `${place}/board.ndjson`)
  const found = JSON.parse(runs('verify', board, '--json'))
  expect(found).toMatchObject({ holds: true, problems: [], figures })
}

/** The opened papers of one post, counted again by the command that the page prints: the same to the last digit. */
export async function recounts(page: Page, place: string, post: string) {
  const papers = await downloads(page, `Download the ballots for ${post}`, `${place}/${post}.blt`)
  const count = await downloads(page, `Download the count for ${post}`, `${place}/${post}.json`)
  const section = page.locator('section', { has: page.getByText(`Count ${post}`) })
  const printed = await section.locator('code', { hasText: 'npm run count' }).textContent()
  const rules = printed!.includes('--constraints')
    ? await downloads(page, 'Download the rules about who must be', `${place}/${post}-rules.json`)
    : ''
  const given = printed!
    .split(' ')
    .slice(4)
    .map((word) => (word.endsWith('.blt') ? papers : word.endsWith('.json') ? rules : word))
  expect(runs('count', ...given, '--json')).toBe(readFileSync(count, 'utf8'))
}

/** What comes when somebody presses a link for a file, kept where they like. */
async function downloads(page: Page, link: string, path: string) {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: link }).click(),
  ])
  await download.saveAs(path)
  return path
}

/** In a process of its own, which knows nothing but the file. */
function runs(command: 'verify' | 'count', ...given: string[]) {
  return execFileSync('npm', ['run', '--silent', command, '--', ...given], { encoding: 'utf8' })
}
