import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { NominationStatus } from '@/app/elections/[slug]/nominations/[id]/nomination-status'
import { Name } from '@/components/ui/name'
import type { NominationView } from '@/lib/democracy/elections/nominations/read'
import { isolateName } from '@/lib/kernel/isolate-name'

const layla = 'ليلى حداد'

test.each([
  [layla, `\u2068${layla}\u2069`],
  ['Ruth כהן', '\u2068Ruth כהן\u2069'],
  ['Ada Byron', 'Ada Byron'],
  ['', ''],
])('%s inside a sentence', (name, shown) => {
  expect(isolateName(name)).toBe(shown)
})

test('a name from right to left turns nothing around on a nomination’s page', () => {
  const nomination = {
    name: layla,
    state: 'accepted',
    missing: [],
    proposer: layla,
    seconder: layla,
    backers: [isolateName(layla)],
    closesAt: new Date(),
  } as unknown as NominationView
  const html = renderToStaticMarkup(<NominationStatus nomination={nomination} />)
  const alone = html.replaceAll(`<bdi>${layla}</bdi>`, '').replaceAll(`\u2068${layla}\u2069`, '')
  expect(html).toContain(layla)
  expect(alone).not.toContain(layla)
  expect(renderToStaticMarkup(<Name instead="Name erased">{null}</Name>)).toContain('Name erased')
})
