import 'server-only'
import { buffer } from 'node:stream/consumers'
import PDFDocument from 'pdfkit'
import { organisation } from '@/lib/organisation'
import { dayInWords } from '../kernel/calendar'
import { type PdfChangedWords, writeChangedWords } from './changed-words'
import { registerFonts } from './fonts'
import { type PdfNumberedLines, writeNumberedLines } from './numbered-lines'
import { Sheet } from './sheet'
import { type PdfTable, writeTable } from './table'

export type PdfBlock =
  | { kind: 'heading'; text: string }
  | { kind: 'subheading'; text: string }
  | { kind: 'text'; text: string }
  | { kind: 'terms'; rows: [term: string, value: string][] }
  | PdfTable
  | PdfNumberedLines
  | PdfChangedWords

export type PdfDocument = { title: string; lead?: string; madeOn: Date; blocks: PdfBlock[] }

/**
 * A paper to print or to file: a receipt, a month's report. A4, tagged so that a screen reader finds headings and tables
 * (PDF/UA), without any picture or font from elsewhere.
 */
export async function paper({ title, lead, madeOn, blocks }: PdfDocument): Promise<Uint8Array> {
  const doc = openDocument({ title, madeOn, size: 'A4' })
  const sheet = new Sheet(doc)
  sheet.write('P', organisation.name, { weight: 'bold' })
  sheet.rule(3)
  sheet.write('H1', title, { weight: 'bold', size: 24, before: 8 })
  if (lead) sheet.write('P', lead, { size: 13 })
  for (const block of blocks) write(sheet, block)
  sheet.write('P', `Made on ${dayInWords(madeOn)}. ${organisation.email}`, { size: 9, before: 16 })
  sheet.numberPages(title)
  return closeDocument(doc)
}

/** A document of any size, tagged and in our typeface, with nothing on it yet. */
export function openDocument(of: {
  title: string
  madeOn: Date
  size: 'A4' | [width: number, height: number]
}): PDFKit.PDFDocument {
  const doc = new PDFDocument({
    size: of.size,
    margin: 0,
    lang: 'en-GB',
    tagged: true,
    displayTitle: true,
    // Kept until all are written, so that each can say how many there are.
    bufferPages: true,
    pdfVersion: '1.7',
    subset: 'PDF/UA' as 'PDF/A-1',
    // None of the fonts that a viewer would have to bring.
    font: null as unknown as string,
    info: { Title: of.title, Author: organisation.name, CreationDate: of.madeOn },
  })
  registerFonts(doc)
  return doc
}

export function closeDocument(doc: PDFKit.PDFDocument): Promise<Uint8Array> {
  doc.end()
  return buffer(doc as unknown as NodeJS.ReadableStream)
}

function write(sheet: Sheet, block: PdfBlock) {
  switch (block.kind) {
    case 'heading':
      return sheet.write('H2', block.text, { weight: 'bold', size: 16, before: 16 })
    case 'subheading':
      return sheet.write('H3', block.text, { weight: 'bold', size: 13, before: 14 })
    case 'text':
      return sheet.write('P', block.text, { before: 6 })
    case 'terms':
      return block.rows.forEach(([term, value]) => {
        sheet.write('P', term, { weight: 'bold', before: 8 })
        sheet.write('P', value)
      })
    case 'table':
      return writeTable(sheet, block)
    case 'lines':
      return writeNumberedLines(sheet, block)
    case 'changes':
      return writeChangedWords(sheet, block)
  }
}
