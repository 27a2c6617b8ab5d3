import '@/tests/support/database'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test, vi } from 'vitest'
import { GET as getConstraints } from '@/app/elections/[slug]/result/constraints.json/route'
import { GET as getJson } from '@/app/elections/[slug]/result/count.json/route'
import { GET as getSheet } from '@/app/elections/[slug]/result/count-sheet.pdf/route'
import { GET as getPapers } from '@/app/elections/[slug]/result/papers.blt/route'
import VacancyPage from '@/app/elections/[slug]/result/vacancy/page'
import { ResultContest } from '@/components/democracy/elections/results/result-contest'
import { getResult } from '@/lib/democracy/elections/results/read'
import { visitor } from '@/lib/kernel/actor'
import { aCountedElection } from '@/tests/support/elections/counted-election'

vi.mock('@/lib/people/sign-in/viewer', () => ({ viewer: async () => visitor }))

test('a contest shows its sentence, its stages with their tables, and its files', async () => {
  const { slug, ids, counts } = await aCountedElection()
  const { counted, turnout } = (await getResult(visitor, slug))!
  const [, second] = counted!
  const seed = turnout!.seed!
  const page = renderToStaticMarkup(
    createElement(ResultContest, { counted: second!, slug, place: 2, seed, withPapers: true }),
  )
  expect(page).toContain('Elected: Cy Dunn')
  expect(page).toContain('Ada Wren was elected to an earlier position')
  expect(page.match(/<table/g)).toHaveLength(second!.count.stages.length + 1)
  expect(page).toContain(`papers.blt?contest=${ids[1]}`)
  expect(page).not.toMatch(/undefined|NaN/)

  const at = { params: Promise.resolve({ slug }) }
  const asked = new Request(`http://mandate.test/count.json?contest=${ids[1]}`)
  expect(await (await getJson(asked, at)).json()).toEqual(counts[ids[1]!])
  const sheet = await getSheet(asked, at)
  expect(
    Buffer.from(await sheet.arrayBuffer())
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-')
})

test('the command that a page prints counts its downloads to the same result', async () => {
  const { slug, ids, counts } = await aCountedElection()
  const { counted, turnout } = (await getResult(visitor, slug))!
  const constraints = [{ name: 'one of two', members: [1, 2], min: 1 }]
  const page = renderToStaticMarkup(
    createElement(ResultContest, {
      counted: { ...counted![1]!, constraints },
      slug,
      place: 2,
      seed: turnout!.seed,
      withPapers: true,
    }),
  )
  const [, command] = /<code[^>]*>npm run count -- (.*?)<\/code>/s.exec(page)!
  const words = command!.replace(/<!--.*?-->/g, '').split(/\s+/)

  const at = { params: Promise.resolve({ slug }) }
  const asked = new Request(`http://mandate.test/?contest=${ids[1]}`)
  const downloads = [await getPapers(asked, at), await getConstraints(asked, at)]
  expect(await downloads[1]!.clone().json()).toEqual(counted![1]!.constraints)
  const folder = mkdtempSync(join(tmpdir(), 'recount-'))
  for (const one of downloads) {
    const [, name] = /filename="(.*)"/.exec(one.headers.get('content-disposition')!)!
    expect(words).toContain(name)
    writeFileSync(join(folder, name!), Buffer.from(await one.arrayBuffer()))
  }
  const there = words.map((word) => (word.startsWith(slug) ? join(folder, word) : word))
  const printed = execFileSync('npm', ['run', '--silent', 'count', '--', ...there, '--json'])
  expect(JSON.parse(String(printed))).toEqual(counts[ids[1]!])
})

test('the page of a vacancy says who fills it, who would next, and nothing of candidates that are none', async () => {
  const { slug, ids } = await aCountedElection()
  const show = async (query: Record<string, string | string[]>) =>
    renderToStaticMarkup(
      await VacancyPage({
        params: Promise.resolve({ slug }),
        searchParams: Promise.resolve({ contest: ids[0]!, ...query }),
      }),
    ).replace(/<[^>]*>|[\u2068\u2069]/g, '')
  expect(await show({})).toContain('If Ada Wren left')
  const filled = await show({ left: '1' })
  expect(filled).toContain('Bea Carr fills it')
  expect(filled).toContain('Count again in case Bea Carr does not want it')
  expect(filled).toContain('Stage 1')
  const next = await show({ left: '1', declined: '2' })
  expect(next).toContain('Re-open Nominations gets it: nominations open again')
  expect(next).not.toContain('does not want it')
  const wrong: Record<string, string | string[]>[] = [
    { left: '2' },
    { left: '1e0' },
    { left: ['1', '1'] },
    { left: '1', declined: '0x2' },
    { left: '1', declined: ['2', 'x'] },
    { contest: 'another' },
  ]
  for (const query of wrong) expect(await show(query)).toContain('We cannot find that page')
})
