import 'server-only'
import type { Weight } from './fonts'
import { widthOf } from './fonts'
import { linesOf, writeLine } from './lines'
import type { Sheet } from './sheet'

export type PdfTable = {
  kind: 'table'
  caption: string
  columns: { head: string; numeric?: boolean }[]
  rows: string[][]
  foot?: string[]
  /** Lines closer together, for papers of many small tables. */
  compact?: boolean
}

const gap = 12
const size = 10
const leading = 14
const captionHeight = 14 + 13 * 1.4

/**
 * A table stays whole, under its caption, where a page can hold it. A longer one goes over as many as it needs, with its heads
 * at the top of each. Tagged row by row. PDFKit's own tables write
 * their heads once, and a cell in one font: names in another script would be boxes.
 */
export function writeTable(sheet: Sheet, { caption, columns, rows, foot, compact }: PdfTable) {
  const { doc } = sheet
  const widths = widthsOf(sheet, { columns, rows: foot ? [...rows, foot] : rows })
  const padding = compact ? 3 : 6
  const heightOf = (cells: string[], weight: Weight) => {
    doc.fontSize(size)
    const lines = cells.map((cell, at) => linesOf(doc, cell, weight, widths[at]!).length)
    return Math.max(...lines) * leading + padding
  }
  const heads = columns.map((column) => column.head)
  const body = rows.reduce((sum, cells) => sum + heightOf(cells, 'plain') + 2, 0)
  const ends = [heads, ...(foot ? [foot] : [])].reduce(
    (sum, cells) => sum + heightOf(cells, 'bold') + 2,
    0,
  )
  sheet.keepTogether(captionHeight + body + ends)
  sheet.write('H3', caption, { weight: 'bold', size: 13, before: 14 })
  const table = sheet.begin('Table')
  const head = () => row(heads, 'bold', 'TH', 2)
  const row = (cells: string[], weight: Weight, tag: 'TH' | 'TD', rule: number) => {
    doc.fontSize(size)
    const lines = cells.map((cell, at) => linesOf(doc, cell, weight, widths[at]!))
    const height = Math.max(...lines.map((one) => one.length)) * leading + padding
    if (sheet.needsPage(height)) {
      sheet.turn()
      if (tag === 'TD') head()
    }
    const tr = table.child('TR')
    const top = sheet.y
    cells.forEach((_cell, at) => {
      const x = sheet.left + widths.slice(0, at).reduce((sum, width) => sum + width + gap, 0)
      tr.leaf(tag, () => {
        doc.fontSize(size)
        lines[at]!.forEach((line, number) => {
          const y = top + 3 + number * leading
          writeLine(doc, line, weight, { x, y, width: widths[at]!, right: columns[at]!.numeric })
        })
      })
    })
    sheet.y = top + height
    sheet.rule(rule)
  }
  head()
  for (const cells of rows) row(cells, 'plain', 'TD', 0.5)
  if (foot) row(foot, 'bold', 'TD', 2)
  table.end()
  sheet.y += 10
}

/** Sums take what they need; words share the rest. */
function widthsOf({ doc, width }: Sheet, { columns, rows }: Pick<PdfTable, 'columns' | 'rows'>) {
  doc.fontSize(size)
  const wanted = columns.map(({ head }, at) =>
    Math.max(widthOf(doc, head, 'bold'), ...rows.map((row) => widthOf(doc, row[at] ?? '', 'bold'))),
  )
  const room = width - gap * (columns.length - 1)
  const fixed = columns.reduce((sum, { numeric }, at) => sum + (numeric ? wanted[at]! : 0), 0)
  const words = columns.reduce((sum, { numeric }, at) => sum + (numeric ? 0 : wanted[at]!), 0)
  return columns.map(({ numeric }, at) =>
    numeric ? wanted[at]! : Math.max(40, (wanted[at]! / words) * (room - fixed)),
  )
}
