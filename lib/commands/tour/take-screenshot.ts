import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { CastMember } from '../fetch-cast'
import { kindOf } from './kind-of'

export type Shot = {
  person: CastMember
  path: string
  /** Picture files by width, relative to the tour's folder. */
  pictures: Record<number, string>
  problems: string[]
}

const widths = [1280, 320]

/** One page in each width, or nothing if the address is no page. Notes what is plainly wrong with it. */
export async function takeScreenshot(
  page: Page,
  site: string,
  path: string,
  person: CastMember,
  folder: string,
) {
  const problems = new Set<string>()
  const note = (text: string) => problems.add(text)
  page.on('pageerror', (error) => note(`script: ${error.message}`))
  page.on('console', (message) => {
    const { url } = message.location()
    // A page that is missing is noted when it is visited, not at each link that is fetched ahead.
    const isPage = url === page.url() || url.includes('_rsc=')
    if (message.type() === 'error' && !isPage) note(`${message.text()} ${url}`)
  })
  try {
    const answer = await page.goto(site + path, { waitUntil: 'load' })
    if (!answer?.headers()['content-type']?.includes('text/html')) return undefined
    if (answer.status() >= 400) note(`status ${answer.status()}`)
    const taken = await pictures(page, path, person, folder, note)
    return { person, path, pictures: taken, problems: [...problems] }
  } catch (error) {
    if (/Download is starting|ERR_ABORTED/.test(String(error))) return undefined
    return { person, path, pictures: {}, problems: [String(error).split('\n')[0]!] }
  } finally {
    page.removeAllListeners()
  }
}

async function pictures(
  page: Page,
  path: string,
  person: CastMember,
  folder: string,
  note: (text: string) => void,
) {
  const taken: Record<number, string> = {}
  const home = named(person.name)
  mkdirSync(join(folder, home), { recursive: true })
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 })
    const wide = await page.evaluate(() => document.documentElement.scrollWidth)
    if (wide > width) note(`${wide} px wide on a screen of ${width}`)
    taken[width] = `${home}/${named(kindOf(path)) || 'home'}-${width}.png`
    await page.screenshot({ path: join(folder, taken[width]), fullPage: true })
  }
  return taken
}

function named(text: string) {
  return text
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
}
