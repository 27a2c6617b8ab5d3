import type { Page } from '@playwright/test'
import { kindOf } from '@/lib/commands/tour/kind-of'
import { problemsOf, skeletonOf } from './accessible'

const starts = ['/', '/membership', '/desk', '/motions', '/networks', '/join/application']
const atMost = 150
/** Shared by everybody in turn: what one person’s pages have in common with another’s is looked at once. */
const checked = new Set<string>()

/**
 * Follows every link that somebody is shown, one page of each kind, and tells what is wrong there. A page that is built
 * exactly like those that were checked before, in its frame and in its matter, is only read for its links.
 */
export async function crawl(page: Page, site: string): Promise<string[]> {
  const problems: string[] = []
  const waiting = [...starts]
  const kinds = new Set(waiting.map(kindOf))
  for (
    let path = waiting.shift(), count = 0;
    path && count < atMost;
    path = waiting.shift(), count++
  ) {
    const answer = await page.request.get(path)
    if (!answer.headers()['content-type']?.includes('text/html')) continue
    // Not everybody has a desk: a start may be closed, a link that is shown may not.
    if (answer.status() >= 400 && !starts.includes(path)) {
      problems.push(`${path}: a link leads here, and it answers ${answer.status()}`)
    }
    const html = await answer.text()
    for (const link of linksIn(html, site, new URL(answer.url()).pathname)) {
      if (kinds.has(kindOf(link))) continue
      kinds.add(kindOf(link))
      waiting.push(link)
    }
    const parts = html.split(/<main\b|<\/main>/)
    const skeletons = [parts[1] ?? '', `${parts[0]}${parts[2]}`].map(skeletonOf)
    if (skeletons.every((skeleton) => checked.has(skeleton))) continue
    for (const skeleton of skeletons) checked.add(skeleton)
    await page.goto(path)
    problems.push(...(await problemsOf(page)).map((problem) => `${path}: ${problem}`))
  }
  return problems
}

function linksIn(html: string, site: string, from: string): string[] {
  return [...html.matchAll(/<a\b[^>]*\bhref="([^"]+)"[^>]*>/g)]
    .filter(([anchor]) => !/\bdownload\b/.test(anchor))
    .map(([, href]) => new URL(href!.replaceAll('&amp;', '&'), site + from))
    .filter(({ origin, pathname }) => origin === site && !pathname.startsWith('/api/'))
    .map(({ pathname, search }) => pathname + search)
}
