import { validateHeaderValue } from 'node:http'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ownPath } from '@/lib/kernel/own-path'
import { hostileText } from '@/tests/support/hostile/bodies'

test.each([
  ['/membership', '/membership'],
  ['/motions/14?vote=1#top', '/motions/14?vote=1#top'],
  ['/join/../desk', '/desk'],
  ['/desk?back=//evil.example', '/desk?back=//evil.example'],
  ['//evil.example', undefined],
  ['/.//evil.example/', undefined],
  ['/%2e//evil.example/', undefined],
  ['/a/..//evil.example/', undefined],
  ['/desk//evil.example', undefined],
  ['/%2F/evil.example', undefined],
  ['/%5cevil.example', undefined],
  ['/\\evil.example', undefined],
  ['/\t/evil.example', undefined],
  ['\t//evil.example', undefined],
  ['/\r\nlocation: https://evil.example', undefined],
  ['https://evil.example', undefined],
  ['javascript:alert(1)', undefined],
  ['membership', undefined],
  ['', undefined],
  [`/${'a'.repeat(500)}`, undefined],
  [['/a', '/b'], undefined],
  [undefined, undefined],
])('%j leads on to %s', (asked, path) => {
  expect(ownPath(asked)).toBe(path)
})

/** What has led browsers astray before, in any order. */
const pieces = fc
  .array(
    fc.constantFrom(
      ...[
        '/',
        '//',
        '\\',
        '.',
        '..',
        '/./',
        '/../',
        '%2e',
        '%2f',
        '%5c',
        '%00',
        '@',
        ':',
        '?',
        '#',
        '\t',
        '\n',
      ],
      ...[
        '\u200b',
        '\u3002',
        '／',
        'evil.example',
        'javascript:',
        'https:',
        'desk',
        '%0d%0a',
        '[::1]',
        ' ',
      ],
    ),
    { maxLength: 12 },
  )
  .map((some) => some.join(''))

test('whatever stands in an address, it stays on this site, in a header that can be sent', () => {
  const base = 'https://mandate.example'
  const asked = fc.oneof({ weight: 3, arbitrary: pieces }, hostileText, fc.webUrl())
  let kept = 0
  const astray = (path: string) => {
    validateHeaderValue('location', path)
    const url = new URL(path, base)
    // Read a second time, as Next's router does with what is left of it, it is still the same.
    const again = new URL(`${url.pathname}${url.search}${url.hash}`, base)
    return url.origin !== base || again.href !== url.href || ownPath(path) !== path
  }
  fc.assert(
    fc.property(asked, (text) => {
      const paths = [text, `/${text}`, `/.${text}`].flatMap((one) => ownPath(one) ?? [])
      kept += paths.length
      return !paths.some(astray)
    }),
    { numRuns: 3000 },
  )
  expect(kept).toBeGreaterThan(1000)
})
