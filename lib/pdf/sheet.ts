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

  /** Turns the page where what comes next would be torn and a new page could hold it whole. */
  keepTogether(height: number) {
    const whole = this.doc.page.height - bottom - margin
    if (this.needsPage(height) && height <= whole) this.turn()
  }

  /** "Page 1 of 2" at the foot of each, once all are written. Nothing on a paper of one page. */
  numberPages(title: string) {
    const { start, count } = this.doc.bufferedPageRange()
    if (count < 2) return
    for (let page = 0; page < count; page += 1) {
      this.doc.switchToPage(start + page)
      this.doc.markContent('Artifact', { type: 'Pagination' })
      this.doc.fontSize(9).fillColor(ink)
      const place = { x: this.left, y: this.doc.page.height - bottom + 24, width: this.width }
      writeLine(this.doc, title, 'plain', place)
      writeLine(this.doc, `Page ${page + 1} of ${count}`, 'plain', { ...place, right: true })
      this.doc.endMarkedContent()
    }
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

  /** Lines at a fixed place of the page, one paragraph to those who listen; the pen stays where it is. */
  writeAt(lines: string[], at: { x: number; y: number; leading: number; size: number }) {
    const { x, y, leading, size } = at
    this.leaf('P', () => {
      this.doc.fontSize(size)
      for (const [place, line] of lines.entries()) {
        writeLine(this.doc, line, 'plain', { x, y: y + place * leading, width: this.width })
      }
    })
  }

  /** A short stroke at the edge, where the page is folded. */
  foldMark(y: number) {
    this.doc.markContent('Artifact', { type: 'Layout' })
    this.doc.lineWidth(0.5).strokeColor(ink).moveTo(10, y).lineTo(22, y).stroke()
    this.doc.endMarkedContent()
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

  /** `alt`: what a figure shows. */
  leaf(tag: string, draw: () => void, alt?: string) {
    this.root.add(this.doc.struct(tag, { alt }, draw))
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
    /** `actual`: what is heard in the place of the words. */
    leaf: (name: string, draw: () => void, heard: { actual?: string } = {}) =>
      element.add(doc.struct(name, heard, draw)),
    end: () => element.end(),
  }
}
