import { expect, test } from 'vitest'
import { type PdfBlock, paper } from '@/lib/pdf/document'

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
