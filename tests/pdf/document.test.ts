import { inflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { openDocument, type PdfBlock, paper } from '@/lib/pdf/document'
import { runsOf, type Weight } from '@/lib/pdf/fonts'

const table: PdfBlock = {
  kind: 'table',
  caption: 'What came in',
  columns: [{ head: 'Member' }, { head: 'Amount', numeric: true }],
  rows: Array.from({ length: 80 }, (_, number) => [`Łucja Ó Súilleabháin ${number}`, '£1,240.50']),
  foot: ['Together', '£99,240.00'],
}

test('a paper is tagged, titled, in our language, and goes over as many pages as it needs', async () => {
  const made = await paper({
    title: 'Report for October 2026',
    lead: 'More came in than in September.',
    madeOn: new Date('2026-11-22T12:00:00Z'),
    blocks: [
      { kind: 'heading', text: 'Income' },
      {
        kind: 'terms',
        rows: [
          ['Number', '14'],
          ['Amount', '£3'],
        ],
      },
      table,
      { kind: 'text', text: `A long word: ${'x'.repeat(200)}` },
    ],
  })
  const read = Buffer.from(made).toString('latin1')
  expect(read.startsWith('%PDF-1.7')).toBe(true)
  expect(read).toContain('/MarkInfo')
  expect(read).toContain('(en-GB)')
  expect(read.match(/\/Type \/Page\b/g)!.length).toBeGreaterThan(2)
  expect(read).not.toContain('Helvetica')
})

/** The pages of a paper as PDFKit writes them, unpacked, and how many heads its tables have. */
function looksInto(made: Uint8Array) {
  const read = Buffer.from(made).toString('latin1')
  const pages = read.match(/\/Type \/Page\b/g)!.length
  const streams = [...read.matchAll(/\/FlateDecode\n>>\nstream\n([\s\S]*?)\nendstream/g)].map(
    ([, stream]) => {
      try {
        return inflateSync(Buffer.from(stream!, 'latin1')).toString('latin1')
      } catch {
        return ''
      }
    },
  )
  const numbered = streams.filter((stream) => stream.includes('/Pagination')).length
  return { pages, numbered, heads: read.match(/\/S \/TH\b/g)?.length ?? 0 }
}

const small = (rows: number): PdfBlock => ({
  kind: 'table',
  caption: 'What we spent',
  columns: [{ head: 'What' }, { head: 'October 2026', numeric: true }],
  rows: Array.from({ length: rows }, (_, number) => [`Heading ${number}`, '£1.00']),
  foot: ['Spent', '£1.00'],
})

test('a table stays whole under its caption, and every page says which of how many it is', async () => {
  const madeOn = new Date('2026-11-22T12:00:00Z')
  const made = looksInto(await paper({ title: 'Report', madeOn, blocks: [small(20), small(20)] }))
  // Torn, the second would have its two heads twice.
  expect(made).toEqual({ pages: 2, numbered: 2, heads: 4 })
  const one = looksInto(await paper({ title: 'Receipt', madeOn, blocks: [small(2)] }))
  expect(one).toEqual({ pages: 1, numbered: 0, heads: 2 })
})

test('numbered lines are a list, and what changed in a text is heard as well as seen', async () => {
  const made = await paper({
    title: 'Papers',
    madeOn: new Date('2026-11-22T12:00:00Z'),
    blocks: [
      { kind: 'subheading', text: 'Motion 4' },
      {
        kind: 'lines',
        lines: Array.from({ length: 120 }, (_, at) => ({
          number: at + 1,
          words: at === 7 ? 'W'.repeat(58) : 'We ask ten councils to build.',
          bold: at === 0,
          apart: at % 9 === 0,
        })),
      },
      {
        kind: 'changes',
        pieces: [
          { is: 'same', words: 'We ask ' },
          { is: 'removed', words: 'ten' },
          { is: 'added', words: 'twenty or, if there are as many, thirty '.repeat(9) },
          { is: 'same', words: ' councils\n\nto build.' },
        ],
      },
    ],
  })
  const read = Buffer.from(made).toString('latin1')
  expect(read.match(/\/S \/Lbl\b/g)).toHaveLength(120)
  expect(read.match(/\/S \/LBody\b/g)).toHaveLength(120)
  const heard = [...read.matchAll(/\/ActualText \(((?:[^()\\]|\\.)*)\)/g)].map(([, words]) => words)
  expect(heard[0]).toBe(' \\(removed: ten\\) ')
  expect(heard[1]).toMatch(/^ \\\(added: twenty/)
  expect(heard.at(-1)).toMatch(/\\\) $/)
  expect(heard.length).toBeGreaterThan(3)
})

test.each<[Weight, string[]]>([
  ['plain', ['plain latin', 'plain figures', 'plain latin', 'plain figures']],
  ['bold', ['bold latin', 'bold figures', 'bold latin', 'bold figures']],
  // A membership number keeps the slashed nought.
  ['code', ['plain latin']],
])('figures in %s words are those of the pages, without the slash', (weight, faces) => {
  const doc = openDocument({ title: 'x', madeOn: new Date('2026-11-22T12:00:00Z'), size: 'A4' })
  const runs = runsOf(doc, 'on 20 May 2026', weight)
  expect(runs.map(({ font }) => font)).toEqual(faces)
  expect(runs.map(({ text }) => text).join('')).toBe('on 20 May 2026')
  doc.end()
})
