import 'server-only'
import { widthOf } from './fonts'
import { fitting, writeLine } from './lines'
import type { Sheet } from './sheet'

type Piece = { is: 'same' | 'removed' | 'added'; words: string }
export type PdfChangedWords = { kind: 'changes'; pieces: readonly Piece[] }

/** A stretch of one piece that lies on one line. */
type Stretch = { is: Piece['is']; words: string; opens: boolean; closes: boolean }

const size = 11
const leading = 16
const looks = {
  removed: { ground: '#f2ece0', stroke: '#594942', at: 6.5, thickness: 1 },
  added: { ground: '#dbf4e3', stroke: '#136239', at: 13, thickness: 1.4 },
} as const

/** Words with what goes struck out and what comes underlined; whoever listens hears where each begins and ends. */
export function writeChangedWords(sheet: Sheet, { pieces }: PdfChangedWords) {
  const { doc, left } = sheet
  doc.fontSize(size)
  const lines = inLines(doc, pieces, sheet.width)
  sheet.y += 6
  if (sheet.needsPage(Math.min(lines.length, 3) * leading)) sheet.turn()
  const paragraph = sheet.begin('P')
  for (const line of lines) {
    if (sheet.needsPage(leading)) sheet.turn()
    let x = left
    for (const stretch of line) {
      doc.fontSize(size)
      const width = widthOf(doc, stretch.words, 'plain')
      const at = { x, y: sheet.y, width }
      paragraph.leaf('Span', () => draw(sheet, stretch, at), { actual: heard(stretch) })
      x += width
    }
    sheet.y += leading
  }
  paragraph.end()
}

function draw({ doc }: Sheet, { is, words }: Stretch, at: { x: number; y: number; width: number }) {
  const { x, y, width } = at
  const look = is === 'same' ? undefined : looks[is]
  if (look)
    doc
      .save()
      .rect(x, y - 1, width, leading - 1)
      .fill(look.ground)
      .restore()
  writeLine(doc, words, 'plain', at)
  if (!look) return
  doc.save().lineWidth(look.thickness).strokeColor(look.stroke)
  doc
    .moveTo(x, y + look.at)
    .lineTo(x + width, y + look.at)
    .stroke()
    .restore()
}

function heard({ is, words, opens, closes }: Stretch): string | undefined {
  if (is === 'same') return undefined
  return `${opens ? ` (${is}: ` : ''}${words}${closes ? ') ' : ''}`
}

/** Broken where a line is full; what was removed and what takes its place have a space between them. */
function inLines(doc: PDFKit.PDFDocument, pieces: readonly Piece[], width: number): Stretch[][] {
  const lines: Stretch[][] = [[]]
  let room = width
  const put = (is: Piece['is'], words: string, first: boolean) => {
    const line = lines.at(-1)!
    const open = line.at(-1)
    if (!first && open?.is === is) open.words += words
    else line.push({ is, words, opens: first, closes: false })
    room -= widthOf(doc, words, 'plain')
  }
  const turn = () => {
    lines.push([])
    room = width
  }
  for (const [place, { is, words }] of pieces.entries()) {
    if (is === 'added' && pieces[place - 1]?.is === 'removed') put('same', ' ', true)
    let first = true
    const read = words.replace(/\s*\n\s*\n\s*/g, '\n\n')
    for (const token of read.match(/\n|[^\S\n]+|[^\s]+/g) ?? []) {
      if (token === '\n') {
        turn()
        continue
      }
      for (const word of fitting(doc, token, 'plain', width)) {
        if (widthOf(doc, word, 'plain') > room) turn()
        if (/^\s/.test(word) && room === width && !first) continue
        put(is, word, first)
        first = false
      }
    }
    const last = lines.flat().findLast((stretch) => stretch.is === is)
    if (last && !first) last.closes = true
  }
  return lines
}
