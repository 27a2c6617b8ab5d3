/**
 * Lists for a spreadsheet (RFC 4180): a line a row, CRLF, in UTF-8 with the mark that Excel wants. A cell that a spreadsheet
 * would take for a formula gets an apostrophe in front, because names and references are typed by strangers (OWASP, CSV injection).
 * Not csv-stringify: between CRLFs it leaves a cell with a lone line break unquoted, so that a stranger could begin a row, and its
 * `escape_formulas` makes words of negative sums.
 */
type Cell = string | number | null | undefined

export const csvStart = '\uFEFF'

export function csvLine(cells: Cell[]): string {
  return `${cells.map(cellOf).join(',')}\r\n`
}

export function csvOf(head: string[], rows: Cell[][]): string {
  return csvStart + [head, ...rows].map(csvLine).join('')
}

/** "12.50", for cells that are added up; `pence` is a whole number. */
export function pounds(pence: number): string {
  const whole = Math.abs(pence)
  return `${pence < 0 ? '-' : ''}${Math.floor(whole / 100)}.${String(whole % 100).padStart(2, '0')}`
}

function cellOf(cell: Cell): string {
  if (cell === null || cell === undefined) return ''
  if (typeof cell === 'number') return String(cell)
  const number = /^-?\d+(\.\d+)?$/.test(cell)
  const safe = !number && /^[=+\-@\t\r＝＋－＠]/.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
