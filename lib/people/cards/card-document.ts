import 'server-only'
import { inWords } from '@/lib/kernel/calendar'
import { organisation } from '@/lib/organisation'
import { closeDocument, openDocument } from '@/lib/pdf/document'
import type { Weight } from '@/lib/pdf/fonts'
import { writeLine } from '@/lib/pdf/lines'
import { fitWords } from '@/lib/pdf/outlines'
import { Sheet } from '@/lib/pdf/sheet'
import { memberNumberInWords } from '../members/member-number'
import type { Card } from './read'

const ink = '#271914'
const ground = '#fffdfa'
const mm = 72 / 25.4
/** The size of a bank card. */
const width = 85.6 * mm
const height = 53.98 * mm
const title = 'Membership card'

/** The card in the size of a bank card, to print on card or to have printed. */
export function cardSizeDocument(card: Card, madeOn: Date): Promise<Uint8Array> {
  const doc = openDocument({ title, madeOn, size: [width, height] })
  const root = doc.struct('Document')
  doc.addStructure(root)
  drawOn(doc, card, { x: 0, y: 0 }, (tag, draw, alt) => root.add(doc.struct(tag, { alt }, draw)))
  return closeDocument(doc)
}

/** An A4 sheet with the card to cut out, and what to know about it. */
export function cardSheet(card: Card, madeOn: Date): Promise<Uint8Array> {
  const doc = openDocument({ title, madeOn, size: 'A4' })
  const sheet = new Sheet(doc)
  sheet.write('H1', 'Your membership card', { weight: 'bold', size: 24 })
  sheet.write('P', 'Cut it out along the line. It is as large as a bank card.', { before: 8 })
  sheet.y += 16
  const place = { x: sheet.left, y: sheet.y }
  drawOn(doc, card, place, (tag, draw, alt) => sheet.leaf(tag, draw, alt))
  doc.markContent('Artifact', { type: 'Layout' })
  doc.lineWidth(0.5).strokeColor(ink).dash(3, { space: 3 })
  doc.rect(place.x, place.y, width, height).stroke().undash()
  doc.endMarkedContent()
  sheet.y += height + 24
  for (const sentence of aboutTheCard) sheet.write('P', sentence, { before: 6 })
  return closeDocument(doc)
}

const aboutTheCard = [
  'The code holds no name. When one of our officers scans it, they see your name and whether you are in good standing on that day. You can read in your data who checked it.',
  'Anyone else who scans it learns nothing.',
  `Lost it? Sign in, open “Your membership card” and replace it. The code on this one then stops working.`,
]

type Leaf = (tag: string, draw: () => void, alt?: string) => void

function drawOn(
  doc: PDFKit.PDFDocument,
  card: Card,
  { x, y }: { x: number; y: number },
  leaf: Leaf,
) {
  const { banner, highlight } = organisation.colours
  const inset = 10
  const codeSide = 88
  const across = width - 3 * inset - codeSide
  doc.markContent('Artifact', { type: 'Layout' })
  doc.rect(x, y, width, height).fill(ground)
  doc.rect(x, y, width, 38).fill(banner)
  doc.rect(x, y + 38, width, 2).fill(highlight)
  doc.endMarkedContent()

  const write = (
    words: string,
    top: number,
    look: { sizes: number[]; weight?: Weight; lines?: number; colour?: string; width?: number },
  ) => {
    const { weight = 'plain', lines: most = 1, colour = ink } = look
    const { size, lines } = fitWords(doc, words, {
      weight,
      width: look.width ?? across,
      sizes: look.sizes,
      lines: most,
    })
    for (const [at, line] of lines.entries()) {
      leaf('P', () => {
        doc.fontSize(size).fillColor(colour)
        writeLine(doc, line, weight, { x: x + inset, y: y + top + at * size * 1.2, width: across })
      })
    }
    return top + lines.length * size * 1.2
  }
  const banners = { colour: ground, width: width - 2 * inset }
  write(organisation.name, 7, { sizes: [12, 10, 8], weight: 'bold', ...banners })
  write(title, 23, { sizes: [9], ...banners })
  const end = write(card.name, 52, { sizes: [13, 11, 9, 7], weight: 'bold', lines: 3 })
  write(memberNumberInWords(card.number), end + 5, { sizes: [10, 8], weight: 'code' })
  write(`Member since ${inWords(card.memberSince)}`, end + 19, { sizes: [8, 7], lines: 2 })

  leaf(
    'Figure',
    () => {
      const dot = codeSide / card.rows.length
      const left = x + width - inset - codeSide
      for (const [row, dots] of card.rows.entries()) {
        for (const [column, dark] of dots.entries()) {
          if (dark) doc.rect(left + column * dot, y + 51 + row * dot, dot + 0.05, dot + 0.05)
        }
      }
      doc.fill('#000').fillColor(ink)
    },
    'A code that our officers scan',
  )
}
