import type { Page } from '@playwright/test'
import { kindOf } from '@/lib/commands/tour/kind-of'
import { problemsOf } from './accessible'
import { structureOf } from './structure-of'

const starts = ['/', '/membership', '/desk', '/motions', '/networks', '/join/application']
const atMost = 150
/** Shared by everybody in turn: what one person’s pages have in common with another’s is looked at once. */
const lookedAt = new Set<string>()

/**
 * Follows every link that somebody is shown, one page of each kind, and tells what is wrong there. A page that is built
 * of nothing but what pages before it were built of is only read for its links.
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
    const structure = structureOf(html)
    if (structure.isSubsetOf(lookedAt)) continue
    for (const part of structure) lookedAt.add(part)
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
