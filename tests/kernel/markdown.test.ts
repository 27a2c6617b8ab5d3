import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { markdownToHtml } from '@/lib/kernel/markdown'

const html = (source: string) => markdownToHtml(source, { headings: 2, prefix: 'here-' })
/** What a reader sees, with a line for each line. */
const seen = (source: string) =>
  html(source)
    .replaceAll('<br />', '')
    .replace(/<[^>]+>/g, '')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)

test.each([
  [
    'begins where it was begun',
    '5. five\n6. six',
    '<ol start="5"> <li>five</li> <li>six</li> </ol>',
  ],
  [
    'goes on after a line in between',
    '5.\tfive\n\n(i)\tunder five\n\n6.\tsix',
    '<ol start="5"> <li>five</li> </ol> <p>(i)	under five</p> <ol start="6"> <li>six</li> </ol>',
  ],
  [
    'leaves out what was left out',
    '1. one\n2. two\n5. five',
    '<ol> <li>one</li> <li>two</li> <li value="5">five</li> </ol>',
  ],
  [
    'counts where every line says 1',
    '1. one\n1. two\n1. three',
    '<ol> <li>one</li> <li>two</li> <li>three</li> </ol>',
  ],
  [
    'is kept apart in a list within a list',
    '1. one\n   1. under\n   4. four\n2. two',
    '<ol> <li>one <ol> <li>under</li> <li value="4">four</li> </ol> </li> <li>two</li> </ol>',
  ],
])('numbering %s', (_, source, shown) => {
  expect(html(source).replaceAll('\n', ' ')).toBe(shown)
})

test('each line that was typed stays a line', () => {
  const lines = [
    'Conference resolves:',
    '(i) to ask',
    '(ii) to act',
    'a) or not',
    '– at all',
    '5. ever',
  ]
  expect(seen(lines.join('\n'))).toEqual(lines)
})

test('bullets of Word are bullets, at both levels and without a space', () => {
  const items = '<ul> <li>one</li> <li>two</li> <li>three</li> <li>four</li> </ul>'
  expect(html('•\tone\n\uf0b7\u00a0\u00a0two\no\tthree\n•four').replaceAll('\n', ' ')).toBe(items)
})

test('a paragraph that begins with a tab or with spaces is a paragraph, and a row of hyphens no heading', () => {
  expect(html('\tFirst.\n\n\tSecond.\n\n      Third.')).toBe(
    '<p>First.</p>\n<p>Second.</p>\n<p>Third.</p>',
  )
  expect(html('A sentence\n---\nAnother')).toBe('<p>A sentence</p>\n<hr />\n<p>Another</p>')
})

describe('footnotes', () => {
  test('stand at the foot and lead back, with addresses of their own on a page with several texts', () => {
    const shown = html('It was so.[^1]\n\n[^1]: Minutes of 3 March.')
    expect(shown).toContain('href="#here-fn-1" id="here-fnref-1"')
    expect(shown).toContain('aria-describedby="here-footnotes"')
    expect(shown).toContain('<p id="here-footnotes" class="footnotes-label">Footnotes</p>')
    expect(shown).toContain('<li id="here-fn-1">\n<p>Minutes of 3 March.')
  })

  test('that nothing points to, and sources in brackets, stay as they were typed', () => {
    expect(seen('So[^1].\n\n[^1]: One.\n[^2]: Loose.\n[^1]: Twice.')).toEqual([
      'So1.',
      '[^2]: Loose.',
      '[^1]: Twice.',
      'Footnotes',
      'One. ↩',
    ])
    expect(seen('As [1] says.\n\n[1]: https://example.org/a')).toEqual([
      'As [1] says.',
      '[1]: https://example.org/a',
    ])
  })
})

test('bare links and addresses are links', () => {
  const shown = html('See https://example.org/a_b_c, www.example.org or ask@example.org.')
  expect(shown.match(/href="[^"]+"/g)).toEqual([
    'href="https://example.org/a_b_c"',
    'href="http://www.example.org"',
    'href="mailto:ask@example.org"',
  ])
})

describe('tables', () => {
  const table = (source: string) => html(source).match(/<(th|td)\b[^>]*>(.*?)<\/\1>|<p>.*?<\/p>/gs)

  test('are tables between lines that are none, and scroll in their own place', () => {
    const source = 'Before\n| Year | Members |\n| --- | ---: |\n| 2026 | 410 |\nAfter'
    expect(table(source)).toEqual([
      '<p>Before</p>',
      '<th scope="col">Year</th>',
      '<th scope="col" align="right">Members</th>',
      '<td>2026</td>',
      '<td align="right">410</td>',
      '<p>After</p>',
    ])
    expect(html(source)).toContain(
      '<div class="prose-table" role="group" aria-label="Table" tabindex="0">',
    )
  })

  test('out of Word have tabs between their cells', () => {
    expect(table('Before\n\t2025\t2026\nFor | against\t4\t\nAfter')).toEqual([
      '<p>Before</p>',
      '<th scope="col"></th>',
      '<th scope="col">2025</th>',
      '<th scope="col">2026</th>',
      '<td>For | against</td>',
      '<td>4</td>',
      '<td></td>',
      '<p>After</p>',
    ])
  })

  test.each([
    '1.\tone\n2.\ttwo',
    '(i)\tone\n(ii)\ttwo',
    'a)\tone\nb)\ttwo',
    '–\tone\n–\ttwo',
    '2.1\ta\n2.2\tb',
  ])('lists with tabs are none: %j', (source) => expect(html(source)).not.toContain('<table>'))
})

test('code stays as it is', () => {
  expect(html('```\n• one\na\tb\nc\td\n```')).toBe('<pre><code>• one\na\tb\nc\td\n</code></pre>')
})

/** Pieces that mean something to Markdown, to its extensions, to Word or to a browser. */
const pieces = [
  ...[
    '<script>',
    '<img src=x onerror=a()>',
    '"onclick="x',
    '</div>',
    '<!--',
    '&lt;',
    '![p](https://e.example/p.png)',
  ],
  ...[
    '[a](javascript:alert(1))',
    '[a](data:text/html,x)',
    '<javascript:x>',
    'www.<b>',
    'https://e.example/"><i>',
  ],
  ...[
    '[^1]',
    '[^1]: ',
    '[^"><b>]',
    '[^"><b>]: ',
    '|',
    '| a | b |',
    '|---|---|',
    '\t',
    '\n',
    '\n\n',
    '5. ',
    '- ',
    '• ',
  ],
  ...['```', '`', '**', '_', '> ', '# ', '    ', '\\', 'word', ' '],
]
const allowed =
  /^<(?:\/?(?:p|ul|ol|li|h[2-6]|em|strong|code|pre|blockquote|table|thead|tbody|tr|td|th|sup|div|section|a)|br \/|hr \/)$/

test('whatever is written, there is no tag, address or attribute but ours', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 40 }), (written) => {
      for (const [tag, name, attributes] of html(written.join('')).matchAll(
        /(<\/?[a-z][a-z0-9]*)((?:\s+[a-z-]+="[^"]*")*)(?: \/)?>/gi,
      )) {
        expect(`${name}${/^<[bh]r/.test(name!) ? ' /' : ''}`, tag).toMatch(allowed)
        for (const [, attribute, value] of attributes!.matchAll(/([a-z-]+)="([^"]*)"/g)) {
          expect(attribute).toMatch(
            /^(?:href|rel|id|start|value|align|scope|class|role|tabindex|aria-label|aria-describedby|data-footnotes|data-footnote-ref|data-footnote-backref)$/,
          )
          if (attribute === 'href') expect(value).toMatch(/^(?:#here-|https?:|mailto:|$)/)
          if (attribute === 'id') expect(value).toMatch(/^here-/)
        }
      }
      const left = html(written.join('')).replace(
        /<\/?[a-z][a-z0-9]*(?:\s+[a-z-]+="[^"]*")*(?: \/)?>/gi,
        '',
      )
      expect(left).not.toMatch(/[<>]/)
    }),
    { numRuns: 300 },
  )
})

test('nothing that was typed disappears', () => {
  const word = fc.stringMatching(/^[a-z]{2,6}$/)
  const start = fc.constantFrom(
    '',
    '• ',
    '5. ',
    '(i)\t',
    '\t',
    '- ',
    '[1]: ',
    '[^1]: ',
    '    ',
    'o\t',
    '| ',
  )
  const line = fc.tuple(
    start,
    fc.array(word, { minLength: 1, maxLength: 4 }),
    fc.constantFrom(' ', '\t', ' | '),
  )
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
      const source = lines
        .map(([begin, words, between]) => `${begin}${words.join(between)}`)
        .join('\n')
      const words = lines.flatMap(([, typed]) => typed)
      const shown =
        seen(source)
          .join(' ')
          .match(/[a-z]+/g) ?? []
      for (const one of new Set(words)) {
        const count = (all: string[]) => all.filter((other) => other === one).length
        expect(count(shown), source).toBeGreaterThanOrEqual(count(words))
      }
    }),
    { numRuns: 300 },
  )
})

test('a paragraph of a thousand stars and brackets is shown as it was typed', () => {
  for (const mark of ['*a_', '[', '*a', '![a](']) {
    const source = mark.repeat(1001)
    expect(html(source)).toBe(`<p>${source}</p>`)
    expect(html(`${source}\n\n*here* [x](https://x.example)`)).toContain('<em>here</em> <a ')
  }
})
