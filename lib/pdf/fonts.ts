import 'server-only'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * The typeface of our papers, in the weights they use. It comes in two pieces, the letters of English and those of the other
 * languages written in Latin letters, so a name like Łucja is written with both.
 */
const folder = 'node_modules/@fontsource/atkinson-hyperlegible-next/files'
const pieces = ['latin', 'latin-ext'] as const
export type Weight = 'plain' | 'bold'
const weights = { plain: 400, bold: 700 } as const

export function registerFonts(doc: PDFKit.PDFDocument) {
  for (const weight of ['plain', 'bold'] as const) {
    for (const piece of pieces) {
      const file = `atkinson-hyperlegible-next-${piece}-${weights[weight]}-normal.woff`
      doc.registerFont(
        `${weight} ${piece}`,
        readFileSync(join(/* turbopackIgnore: true */ process.cwd(), folder, file)),
      )
    }
  }
}

type Face = { font: { hasGlyphForCodePoint(point: number): boolean } }

/**
 * Cuts words into runs that one piece of the typeface can write. What neither can write becomes a question mark; the signs around
 * an isolated name are none to be written. */
export function runsOf(doc: PDFKit.PDFDocument, words: string, weight: Weight) {
  const runs: { font: string; text: string }[] = []
  for (const letter of words.normalize('NFC').replace(/[\u2066-\u2069]/g, '')) {
    const font = pieces
      .map((piece) => `${weight} ${piece}`)
      .find((name) => canWrite(doc, name, letter))
    const run = { font: font ?? `${weight} latin`, text: font ? letter : '?' }
    const last = runs.at(-1)
    if (last?.font === run.font) last.text += run.text
    else runs.push(run)
  }
  return runs
}

function canWrite(doc: PDFKit.PDFDocument, name: string, letter: string) {
  doc.font(name)
  const { font } = (doc as unknown as { _font: Face })._font
  return font.hasGlyphForCodePoint(letter.codePointAt(0)!)
}

/** How wide the words are, in points, at the size the document has now. */
export function widthOf(doc: PDFKit.PDFDocument, words: string, weight: Weight): number {
  return runsOf(doc, words, weight).reduce(
    (width, run) => width + doc.font(run.font).widthOfString(run.text),
    0,
  )
}
