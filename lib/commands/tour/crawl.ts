import type { Browser, Page } from '@playwright/test'
import type { CastMember } from '../fetch-cast'
import { kindOf } from './kind-of'
import { type Shot, takeScreenshot } from './take-screenshot'

const starts = ['/', '/membership', '/desk', '/demo']
const atMost = 120

/** Follows every link that one person is shown, and takes a picture of each kind of page once. */
export async function walk(browser: Browser, site: string, person: CastMember, folder: string) {
  const context = await browser.newContext({ reducedMotion: 'reduce' })
  const shots: Shot[] = []
  try {
    if (person.signInPath) {
      const headers = { origin: site }
      const answer = await context.request.post(site + person.signInPath, { headers })
      if (!answer.ok()) throw new Error(`${person.name} cannot sign in: status ${answer.status()}`)
    }
    const page = await context.newPage()
    const queue = [...starts]
    const kinds = new Set(queue.map(kindOf))
    for (let path = queue.shift(); path && shots.length < atMost; path = queue.shift()) {
      const shot = await takeScreenshot(page, site, path, person, folder)
      if (!shot) continue
      // Not everybody has a desk: a start that is closed to this person is no mistake.
      if (starts.includes(path)) shot.problems = shot.problems.filter((it) => !/^status 4/.test(it))
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

async function linksOf(page: Page, site: string) {
  const links = await page.$$eval('a[href]:not([download])', (anchors) =>
    anchors.map((anchor) => (anchor as HTMLAnchorElement).href),
  )
  return links
    .filter((link) => link.startsWith(`${site}/`) && !link.startsWith(`${site}/api/`))
    .map((link) => link.slice(site.length).replace(/#.*$/, ''))
}
