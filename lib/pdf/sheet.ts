import 'server-only'
import type { Weight } from './fonts'
import { linesOf, writeLine } from './lines'

const ink = '#271914'
const margin = 56
const bottom = 64

type Look = { weight?: Weight; size?: number; before?: number }

/** The pages of one paper: where the pen stands, what is a heading and what is text, for eyes and for screen readers. */
export class Sheet {
  y = margin
  readonly left = margin
  readonly width: number
  private readonly root: PDFKit.PDFStructureElement

  constructor(readonly doc: PDFKit.PDFDocument) {
    this.width = doc.page.width - 2 * margin
    this.root = doc.struct('Document')
    doc.addStructure(this.root)
    doc.fillColor(ink)
  }

  needsPage(height: number): boolean {
    return this.y + height > this.doc.page.height - bottom
  }

  turn() {
    this.doc.addPage()
    this.doc.fillColor(ink)
    this.y = margin
  }

  /** A heading or a paragraph. */
  write(tag: 'H1' | 'H2' | 'H3' | 'P', words: string, look: Look = {}) {
    const { weight = 'plain', size = 11, before = 0 } = look
    const leading = size * 1.4
    this.doc.fontSize(size)
    const lines = linesOf(this.doc, words, weight, this.width)
    this.y += before
    if (this.needsPage(Math.min(lines.length, 3) * leading + (tag === 'P' ? 0 : 40))) this.turn()
    for (const [at, line] of lines.entries()) {
      if (this.needsPage(leading)) this.turn()
      const y = this.y
      this.leaf(at === 0 ? tag : 'P', () => {
        this.doc.fontSize(size)
        writeLine(this.doc, line, weight, { x: this.left, y, width: this.width })
      })
      this.y += leading
    }
  }

  rule(thickness: number) {
    const { doc } = this
    doc.markContent('Artifact', { type: 'Layout' })
    doc.lineWidth(thickness).strokeColor(ink)
    doc
      .moveTo(this.left, this.y)
      .lineTo(this.left + this.width, this.y)
      .stroke()
    doc.endMarkedContent()
    this.y += 2
  }

  leaf(tag: string, draw: () => void) {
    this.root.add(this.doc.struct(tag, {}, draw))
  }

  /** A part with parts of its own, such as a table with its rows. */
  begin(tag: string) {
    return branch(this.doc, this.root, tag)
  }
}

function branch(doc: PDFKit.PDFDocument, parent: PDFKit.PDFStructureElement, tag: string) {
  const element = doc.struct(tag)
  parent.add(element)
  return {
    child: (name: string) => branch(doc, element, name),
    leaf: (name: string, draw: () => void) => element.add(doc.struct(name, {}, draw)),
    end: () => element.end(),
  }
}
