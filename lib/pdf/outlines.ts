import 'server-only'
import PDFDocument from 'pdfkit'
import { registerFonts, runsOf, type Weight } from './fonts'
import { linesOf } from './lines'

type Glyph = {
  path: {
    scale(x: number, y: number): Glyph['path']
    translate(x: number, y: number): Glyph['path']
    toSVG(): string
  }
}
type Face = {
  unitsPerEm: number
  layout(text: string): { glyphs: Glyph[]; positions: { xAdvance: number; xOffset: number }[] }
}

type Fit = { weight: Weight; width: number; sizes: readonly number[]; lines: number }

/** A document that is never written: it only holds the typeface and measures. */
let measuring: PDFKit.PDFDocument | undefined

function typeCase(): PDFKit.PDFDocument {
  if (measuring) return measuring
  const doc = new PDFDocument({ font: null as unknown as string, autoFirstPage: false })
  registerFonts(doc)
  measuring = doc
  return doc
}

/**
 * Words as a drawing, for pictures: in the typeface of our papers whatever is on the machine, and no font is asked of anybody.
 * Of the sizes given, largest first, it takes the first at which the words fit into so many lines; at the last however many
 * they need.
 */
export function outlineWords(
  words: string,
  fit: Fit,
): { size: number; lines: { d: string; width: number }[] } {
  const doc = typeCase()
  const { size, lines } = fitWords(doc, words, fit)
  return { size, lines: lines.map((line) => outlineOf(doc, line, fit.weight, size)) }
}

/** The lines of some words, at the largest size at which there are few enough. */
export function fitWords(
  doc: PDFKit.PDFDocument,
  words: string,
  { weight, width, sizes, lines: most }: Fit,
) {
  for (const size of sizes) {
    const lines = linesOf(doc.fontSize(size), words, weight, width)
    if (lines.length <= most || size === sizes.at(-1)) return { size, lines }
  }
  throw new Error('No size was given')
}

function outlineOf(doc: PDFKit.PDFDocument, line: string, weight: Weight, size: number) {
  let at = 0
  let d = ''
  for (const { font, text } of runsOf(doc, line, weight)) {
    const face = (doc.font(font) as unknown as { _font: { font: Face } })._font.font
    const scale = size / face.unitsPerEm
    const { glyphs, positions } = face.layout(text)
    for (const [place, { path }] of glyphs.entries()) {
      const { xAdvance, xOffset } = positions[place]!
      d += path
        .scale(scale, -scale)
        .translate(at + xOffset * scale, 0)
        .toSVG()
      at += xAdvance * scale
    }
  }
  return { d, width: at }
}
