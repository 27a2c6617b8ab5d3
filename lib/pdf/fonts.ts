import 'server-only'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * The typeface of our papers, in the weights they use. It comes in two pieces, the letters of English and those of the other
 * languages written in Latin letters, so a name like Łucja is written with both. Its nought is slashed and has no other form, which
 * reads as a mistake in money and dates: so figures are those of the headline face, as on the pages, cut out of it (Bricolage
 * Grotesque at 14 points, under the same licence) with the line of this one.
 */
const folder = 'node_modules/@fontsource/atkinson-hyperlegible-next/files'
const pieces = ['latin', 'latin-ext'] as const
/** `code` is what is read off character by character: its nought is slashed, so that nobody takes it for an O. */
export type Weight = 'plain' | 'bold' | 'code'
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
    doc.registerFont(
      `${weight} figures`,
      readFileSync(
        join(/* turbopackIgnore: true */ process.cwd(), `lib/pdf/figures-${weight}.woff`),
      ),
    )
  }
}

type Face = { font: { hasGlyphForCodePoint(point: number): boolean } }

/**
 * Cuts words into runs that one piece of the typeface can write. What neither can write becomes a question mark; the signs around
 * an isolated name are none to be written.
 */
export function runsOf(doc: PDFKit.PDFDocument, words: string, weight: Weight) {
  const runs: { font: string; text: string }[] = []
  const drawn = weight === 'bold' ? 'bold' : 'plain'
  for (const letter of words.normalize('NFC').replace(/[\u2066-\u2069]/g, '')) {
    const isFigure = weight !== 'code' && letter >= '0' && letter <= '9'
    const font = isFigure
      ? `${drawn} figures`
      : pieces.map((piece) => `${drawn} ${piece}`).find((name) => canWrite(doc, name, letter))
    const run = { font: font ?? `${drawn} latin`, text: font ? letter : '?' }
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
