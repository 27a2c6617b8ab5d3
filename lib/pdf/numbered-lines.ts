import 'server-only'
import { linesOf, writeLine } from './lines'
import type { Sheet } from './sheet'

export type PdfNumberedLines = {
  kind: 'lines'
  /** `apart`: with room before it, where a paragraph begins. */
  lines: { number: number; words: string; bold?: boolean; apart?: boolean }[]
}

const size = 11
const leading = 15.5
const numbers = 24
const gap = 12

/** A text whose lines are spoken of by number. A line too wide for the paper goes on below, under the same number. */
export function writeNumberedLines(sheet: Sheet, { lines }: PdfNumberedLines) {
  const { doc, left, width } = sheet
  sheet.y += 6
  const list = sheet.begin('L')
  for (const { number, words, bold, apart } of lines) {
    const weight = bold ? 'bold' : 'plain'
    doc.fontSize(size)
    const pieces = linesOf(doc, words, weight, width - numbers - gap)
    if (apart) sheet.y += 7
    // A heading is not left alone at the foot of a page.
    if (sheet.needsPage((pieces.length + (bold ? 2 : 0)) * leading)) sheet.turn()
    const top = sheet.y
    const item = list.child('LI')
    item.leaf('Lbl', () => {
      doc.fontSize(9)
      writeLine(doc, String(number), number % 5 === 0 ? 'bold' : 'plain', {
        x: left,
        y: top + 2,
        width: numbers,
        right: true,
      })
    })
    item.leaf('LBody', () => {
      doc.fontSize(size)
      for (const [place, piece] of pieces.entries())
        writeLine(doc, piece, weight, {
          x: left + numbers + gap,
          y: top + place * leading,
          width: width - numbers - gap,
        })
    })
    sheet.y = top + pieces.length * leading
  }
  list.end()
}
