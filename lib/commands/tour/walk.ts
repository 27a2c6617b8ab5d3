import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from '@playwright/test'
import type { CastMember } from '../cast'
import { kindOf } from './kind-of'

export type Shot = {
  person: CastMember
  path: string
  /** Picture files by width, relative to the tour's folder. */
  pictures: Record<number, string>
  problems: string[]
}

const widths = [1280, 320]
const starts = ['/', '/membership', '/desk', '/demo']
const atMost = 120

/** Follows every link that one person is shown, and takes a picture of each kind of page once. */
export async function walk(browser: Browser, site: string, person: CastMember, folder: string) {
  const context = await browser.newContext({ reducedMotion: 'reduce' })
  const shots: Shot[] = []
  try {
    if (person.signInPath) {
      await context.request.post(site + person.signInPath, { headers: { origin: site } })
    }
    const page = await context.newPage()
    const queue = [...starts]
    const kinds = new Set(queue.map(kindOf))
    for (let path = queue.shift(); path && shots.length < atMost; path = queue.shift()) {
      const shot = await shoot(page, site, path, person, folder)
      if (!shot) continue
      shots.push(shot)
      for (const link of await linksOf(page, site)) {
        if (kinds.has(kindOf(link))) continue
        kinds.add(kindOf(link))
        queue.push(link)
      }
    }
  } finally {
    await context.close()
  }
  return shots
}

async function shoot(page: Page, site: string, path: string, person: CastMember, folder: string) {
  const problems: string[] = []
  const note = (text: string) => problems.push(text)
  page.on('pageerror', (error) => note(`script: ${error.message}`))
  page.on('console', (message) => message.type() === 'error' && note(message.text()))
  try {
    const answer = await page.goto(site + path, { waitUntil: 'load' })
    if (!answer?.headers()['content-type']?.includes('text/html')) return undefined
    if (answer.status() >= 500) note(`status ${answer.status()}`)
    return { person, path, pictures: await pictures(page, path, person, folder, note), problems }
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

async function linksOf(page: Page, site: string) {
  const links = await page.$$eval('a[href]:not([download])', (anchors) =>
    anchors.map((anchor) => (anchor as HTMLAnchorElement).href),
  )
  return links
    .filter((link) => link.startsWith(`${site}/`) && !link.startsWith(`${site}/api/`))
    .map((link) => link.slice(site.length).replace(/#.*$/, ''))
}

function named(text: string) {
  return text
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
}
