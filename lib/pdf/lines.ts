import 'server-only'
import { runsOf, type Weight, widthOf } from './fonts'

/** Breaks words into the lines that fit a width in points, at the size the document has now. */
export function linesOf(doc: PDFKit.PDFDocument, words: string, weight: Weight, width: number) {
  const lines: string[] = []
  for (const paragraph of words.split('\n')) {
    let line = ''
    for (const word of paragraph.split(/ +/).flatMap((one) => fitting(doc, one, weight, width))) {
      const longer = line ? `${line} ${word}` : word
      if (line && widthOf(doc, longer, weight) > width) {
        lines.push(line)
        line = word
      } else line = longer
    }
    lines.push(line)
  }
  return lines
}

/** A word wider than the line, cut into pieces that are not. */
export function fitting(
  doc: PDFKit.PDFDocument,
  word: string,
  weight: Weight,
  width: number,
): string[] {
  if (widthOf(doc, word, weight) <= width) return [word]
  const pieces = ['']
  for (const letter of word) {
    if (widthOf(doc, pieces.at(-1)! + letter, weight) > width) pieces.push('')
    pieces[pieces.length - 1] += letter
  }
  return pieces
}

type Place = { x: number; y: number; width: number; right?: boolean }

/** Writes one line where it belongs; to the right edge for sums. */
export function writeLine(
  doc: PDFKit.PDFDocument,
  line: string,
  weight: Weight,
  { x, y, width, right }: Place,
) {
  let at = right ? x + width - widthOf(doc, line, weight) : x
  for (const { font, text } of runsOf(doc, line, weight)) {
    doc.font(font).text(text, at, y, { lineBreak: false })
    at += doc.widthOfString(text)
  }
}
