import { parse } from 'csv-parse/sync'
import { longestLine } from './limits'
import { type Separator, separators } from './separator'

/** How every line of a list is taken apart. Two parsers have to agree on which is which. */
export const csvOptions = {
  bom: true,
  relax_column_count: true,
  skip_empty_lines: true,
  skip_records_with_empty_values: true,
  max_record_size: longestLine,
} as const

export type Layout = {
  separator: Separator
  /** How many lines stand above the headings: a title, the date of the export, what Excel says of its separator. */
  above: number
}

/**
 * Finds out, from how a list begins, what stands between its cells and in which line its headings are. Excel may write
 * `sep=;` above everything, and people write a title there.
 */
export function layoutOf(beginning: string): Layout {
  const said = /^\uFEFF?"?sep=([,;|\t])"?[,;|\t]*\r?\n/i.exec(beginning)?.[1] as
    | Separator
    | undefined
  const wanted = said ? [said] : (Object.keys(separators) as Separator[])
  const layouts = wanted.map((separator) => {
    const rows = firstRows(beginning, separator)
    const above = headingsAmong(rows, said ? 1 : 0)
    // A title may be full of commas; the lines under it are not.
    const headings = rows[above]?.length ?? 0
    const below = rows.slice(above + 1).map((row) => row.length)
    const widest = below.length > 0 ? Math.max(...below) : headings
    return { separator, above, cells: Math.min(headings, widest) }
  })
  const [best] = layouts.sort((a, b) => b.cells - a.cells)
  return { separator: best!.separator, above: best!.above }
}

/** A file that is broken further down is taken as far as it goes; whoever reads all of it says what is wrong. */
function firstRows(beginning: string, delimiter: string): string[][] {
  for (const to of [10, 5, 2, 1]) {
    try {
      return parse(beginning, { ...csvOptions, delimiter, to })
    } catch {}
  }
  return []
}

const filled = (row: string[]) => row.filter((cell) => cell.trim() !== '').length

/**
 * The headings fill more than half as many cells as the fullest line: a title fills few. Of such lines they are the one that names
 * an email address, as long as no address stands above it, and otherwise the first.
 */
function headingsAmong(rows: string[][], from: number): number {
  const below = rows.slice(from)
  const fullest = Math.max(0, ...below.map(filled))
  const isFull = (row: string[]) => filled(row) * 2 > fullest
  const address = below.findIndex((row) => row.some((cell) => cell.includes('@')))
  const above = address < 0 ? below : below.slice(0, address)
  const named = above.findIndex((row) => isFull(row) && row.some((cell) => /e-?mail/i.test(cell)))
  return from + Math.max(0, named >= 0 ? named : below.findIndex(isFull))
}
