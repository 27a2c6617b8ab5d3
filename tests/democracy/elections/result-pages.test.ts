import '@/tests/support/database'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test, vi } from 'vitest'
import { GET as getJson } from '@/app/elections/[slug]/result/count.json/route'
import { GET as getSheet } from '@/app/elections/[slug]/result/count-sheet.pdf/route'
import { ResultContest } from '@/components/democracy/elections/results/result-contest'
import { getResult } from '@/lib/democracy/elections/results/read'
import { visitor } from '@/lib/kernel/actor'
import { aCountedElection } from '@/tests/support/elections/counted-election'

vi.mock('@/lib/people/sign-in/viewer', () => ({ viewer: async () => visitor }))

test('a contest shows its sentence, its stages with their tables, and its files', async () => {
  const { slug, ids, counts } = await aCountedElection()
  const [, second] = (await getResult(visitor, slug))!.counted!
  const page = renderToStaticMarkup(
    createElement(ResultContest, { counted: second!, slug, withPapers: true }),
  )
  expect(page).toContain('Elected: Cy Dunn')
  expect(page).toContain('Ada Wren was elected to an earlier post')
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
