import { pipeline, Readable } from 'node:stream'
import { CsvError, parse } from 'csv-parse'
import { cleanText } from '@/lib/kernel/clean-text'
import { type Encoding, encodingOf, type Source } from './encoding'
import { NotAList } from './file-problems'
import { csvOptions, type Layout, layoutOf } from './layout'
import { longestLine, mostColumns, mostRows } from './limits'
import type { Separator } from './separator'

export type ListLine = { line: number; cells: string[] }
export type List = {
  encoding: Encoding
  separator: Separator
  headings: string[]
  /** Read as they are asked for: the list is never in memory as a whole. */
  lines: AsyncIterable<ListLine>
}

/** Opens a file as a list: its headings at once, its lines one after another. What is not a list is refused in a sentence. */
export async function readList(source: Source): Promise<List> {
  const encoding = await encodingOf(source)
  const layout = layoutOf(await beginningOf(source, encoding))
  const { separator } = layout
  const lines = linesOf(source, encoding, layout)
  const { value: head, done } = await lines.next()
  if (done) throw new NotAList('empty')
  const headings = distinct(head.cells)
  if (headings.length < 2 && !/e-?mail/i.test(headings[0] ?? '')) {
    throw new NotAList('one-column')
  }
  if (headings.length > mostColumns) {
    throw new NotAList('too-many-columns')
  }
  return { encoding, separator, headings, lines }
}

async function* linesOf(
  source: Source,
  encoding: Encoding,
  { separator, above }: Layout,
): AsyncGenerator<ListLine> {
  const parser = parse({ ...csvOptions, delimiter: separator, info: true })
  // The generator below is what sees its errors.
  pipeline(Readable.from(decodeText(source, encoding)), parser, () => {})
  let rows = 0
  let before = 0
  try {
    for await (const { record, info } of parser as AsyncIterable<Parsed>) {
      rows += 1
      if (rows > mostRows + above + 1) {
        throw new NotAList('too-many-rows')
      }
      const cells = record.map(clean)
      if (rows > above) yield { line: startOf(record, info.lines, before), cells }
      before = info.lines
    }
  } catch (error) {
    throw error instanceof CsvError ? problemIn(error) : error
  }
}

type Parsed = { record: string[]; info: { lines: number } }

/** The parser counts where a row ends; somebody who looks for it in the file wants to know where it begins. */
function startOf(record: string[], end: number, before: number) {
  const breaks = record.join('').match(/\n/g)?.length ?? 0
  return Math.max(before + 1, end - breaks)
}

async function beginningOf(source: Source, encoding: Encoding) {
  let text = ''
  for await (const piece of decodeText(source, encoding)) {
    text += piece
    if (text.length > longestLine) break
  }
  return text.slice(0, longestLine)
}

/** One line of plain text. Our own lists put an apostrophe before what a spreadsheet would run; it goes again. */
function clean(cell: string) {
  return cleanText(cell.replace(/[\s\p{Cc}]+/gu, ' '))
    .trim()
    .replace(/^'(?=[=+\-@])/, '')
}

/** "Email", "Email (2)", "Column 3": each column has a name of its own. */
function distinct(cells: string[]) {
  const seen = new Map<string, number>()
  return cells.map((cell, place) => {
    const heading = (cell || `Column ${place + 1}`).slice(0, 100)
    const count = (seen.get(heading) ?? 0) + 1
    seen.set(heading, count)
    return count === 1 ? heading : `${heading} (${count})`
  })
}

function problemIn(error: CsvError) {
  const { lines } = error as unknown as { lines?: number }
  if (error.code === 'CSV_MAX_RECORD_SIZE') return new NotAList('long-line', lines)
  if (error.code === 'CSV_QUOTE_NOT_CLOSED') return new NotAList('open-quote')
  return new NotAList('stray-quote', lines)
}

/** With one kind of line break, so that lines are counted as an editor counts them. */
async function* decodeText(source: Source, encoding: Encoding) {
  const decoder = new TextDecoder(encoding)
  let held = ''
  for await (const chunk of source.open()) {
    const text = held + decoder.decode(chunk, { stream: true })
    // The other half of a line break may come with the next piece.
    held = text.endsWith('\r') ? '\r' : ''
    yield text.slice(0, text.length - held.length).replace(/\r\n?/g, '\n')
  }
  yield (held + decoder.decode()).replace(/\r\n?/g, '\n')
}
