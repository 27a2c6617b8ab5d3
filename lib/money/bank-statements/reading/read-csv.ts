import { CsvError, parse } from 'csv-parse/sync'
import { cleanText } from '@/lib/kernel/clean-text'
import { bankOf, columnsOf, type StatementColumns, withoutHeadings } from './columns'
import { type BadLine, mostLines, UnreadableStatement } from './problems'
import { endingOf, mostOnALine, type Statement, type StatementLine } from './statement'
import { bankDate, bankPence } from './values'

/** Some banks put the account's name and balance above the headings. */
const headingsWithin = 15

type Row = { line: number; cells: string[] }
type Read = StatementLine & { balance?: number; account?: string }

/** Reads a bank's CSV. Every bad line is named, and nothing is taken from a file that has one. */
export function readCsv(text: string, today: string): Statement {
  const rows = rowsOf(text)
  const head = rows.slice(0, headingsWithin).findIndex(({ cells }) => columnsOf(cells))
  const columns = head < 0 ? columnsWithout(rows[0]) : columnsOf(rows[head]!.cells)!
  const bad: BadLine[] = []
  const lines: Read[] = []
  for (const row of rows.slice(head + 1)) {
    const read = readRow(row, columns, today)
    if (read && 'problem' in read) bad.push(read)
    else if (read) lines.push(read)
  }
  if (bad.length > 0) throw new UnreadableStatement(undefined, bad)
  if (lines.length === 0) throw new UnreadableStatement('no-lines')
  return {
    format: head < 0 ? 'CSV' : bankOf(rows[head]!.cells),
    accountEnding: endingOf(lines.find(({ account }) => account)?.account),
    closingPence: lastOf(lines).balance,
    lines: lines.map(({ line, on, pence, words }) => ({ line, on, pence, words })),
  }
}

function rowsOf(text: string): Row[] {
  const start = text.slice(0, 4000)
  const delimiter = [',', ';', '\t'].toSorted(
    (one, other) => start.split(other).length - start.split(one).length,
  )[0]!
  try {
    const records = parse(text.replace(/\r\n?/g, '\n'), {
      delimiter,
      bom: true,
      info: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
    }) as unknown as { record: string[]; info: { lines: number } }[]
    if (records.length === 0) throw new UnreadableStatement('empty')
    if (records.length > mostLines) throw new UnreadableStatement('too-many-lines')
    return records.map(({ record, info }) => ({
      line: info.lines,
      cells: record.map((cell) => cleanText(cell.replace(/[\s\p{Cc}]+/gu, ' ')).trim()),
    }))
  } catch (error) {
    if (error instanceof CsvError) throw new UnreadableStatement('broken-csv')
    throw error
  }
}

function columnsWithout(first: Row | undefined): StatementColumns {
  const [date = '', , amount = ''] = first?.cells ?? []
  if (bankDate(date) && bankPence(amount) !== undefined) return withoutHeadings
  throw new UnreadableStatement('no-columns')
}

/** A line, what is wrong with it, or nothing where the row is no movement: a balance carried forward, a footer. */
function readRow(
  { line, cells }: Row,
  columns: StatementColumns,
  today: string,
): Read | BadLine | undefined {
  const cell = (place: number | undefined) => (place === undefined ? '' : (cells[place] ?? ''))
  const moved = amountOf(columns, cell)
  if (moved === 'both' || moved === 'amount') return { line, problem: moved }
  if (moved === undefined || moved === 0) return undefined
  const on = bankDate(cell(columns.date))
  if (!on) return { line, problem: 'date' }
  if (on > today) return { line, problem: 'future' }
  if (Math.abs(moved) > mostOnALine) return { line, problem: 'too-much' }
  if (!/^(GBP)?$/i.test(cell(columns.currency))) return { line, problem: 'currency' }
  return {
    line,
    on,
    pence: moved,
    words: [...new Set(columns.words.map((place) => cell(place)).filter(Boolean))]
      .join(', ')
      .slice(0, 300),
    balance: bankPence(cell(columns.balance)),
    account: cell(columns.account),
  }
}

/** With its sign: from one column, or from two of which one is empty. */
function amountOf(columns: StatementColumns, cell: (place: number | undefined) => string) {
  if (columns.amount !== undefined) {
    const typed = cell(columns.amount)
    return typed === '' ? undefined : (bankPence(typed) ?? 'amount')
  }
  const [typedIn, typedOut] = [cell(columns.moneyIn), cell(columns.moneyOut)]
  const [came, went] = [typedIn, typedOut].map((typed) => (typed === '' ? 0 : bankPence(typed)))
  if (came === undefined || went === undefined) return 'amount'
  if (came !== 0 && went !== 0) return 'both'
  // Some banks write what went out with a minus, most without.
  return came === 0 ? 0 - Math.abs(went) : came
}

/** The newest line. Half of the banks begin with it, the others end with it. */
function lastOf(lines: Read[]): Read {
  const [first, last] = [lines[0]!, lines.at(-1)!]
  if (first.on !== last.on) return first.on > last.on ? first : last
  const [one, other] = lines
  const newestFirst = other && one!.balance === (other.balance ?? Number.NaN) + one!.pence
  return newestFirst ? first : last
}
