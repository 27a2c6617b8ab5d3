import { parse } from 'csv-parse/sync'
import { type ContestToCount, Uncountable } from '../contest'
import { CollectedPapers, type ReadingTerms } from './collected-papers'
import { assertNotUtf16, decoded, wrongLine } from './text'

type Row = { line: number; cells: string[] }
type Column = { at: number; name: string }
type Table = { weight: Column | undefined; rankings: Column[]; rows: Row[] }

const ignored = /^((ballot|paper|voter|vote|response)( ?(id|no\.?|number))?|id|no\.?|timestamp)$/i
const weights = /^(weight|count|papers|number of papers)$/i
const rank =
  /^(?:(?:rank|choice|preference) ?(\d+)|(\d+)(?:st|nd|rd|th)?(?: (?:rank|choice|preference))?)$/i
const skipped = /^(skipped|undervote|-)$/i

/**
 * Reads a contest from a table of rankings, a row a ballot, as surveys and spreadsheets export it: one column a preference
 * (“Rank 1”, “1st choice”) with names in the cells, or one column a candidate with 1, 2, 3 in the cells. A column of weights is
 * called Weight or Count. The file does not say how many `seats` there are.
 */
export function readRankingsCsv(
  bytes: Uint8Array,
  seats: number,
  terms: ReadingTerms,
): ContestToCount & { notes: string[] } {
  assertNotUtf16(bytes)
  const table = tableIn(decoded(bytes))
  const places = table.rankings.map(({ name }) => rankOf(name))
  return places.some((place) => place !== undefined)
    ? byRank(table, places, seats, terms)
    : byCandidate(table, seats, terms)
}

function tableIn(text: string): Table {
  const [head, ...rows] = rowsOf(text)
  if (!head) throw new Uncountable('The file is empty.')
  const columns = head.cells.map((cell, at) => ({ at, name: cell }))
  const named = columns.filter(({ name }) => name !== '')
  const weight = named.filter(({ name }) => weights.test(name))
  if (weight.length > 1)
    throw new Uncountable(`The file has two columns of weights: ${namesOf(weight)}.`)
  const rankings = named.filter(({ name }) => !weights.test(name) && !ignored.test(name))
  if (rankings.length === 0)
    throw new Uncountable('The first line must name the columns: a preference or a candidate each.')
  const unnamed = columns.find(
    ({ at, name }) => name === '' && rows.some(({ cells }) => cells[at] !== ''),
  )
  if (unnamed) throw new Uncountable(`Column ${unnamed.at + 1} has no name in the first line.`)
  return { weight: weight[0], rankings, rows }
}

function rowsOf(text: string): Row[] {
  const head = text.slice(0, text.indexOf('\n') < 0 ? undefined : text.indexOf('\n'))
  const plain = head.replace(/"[^"]*"/g, '')
  const delimiter = [',', ';', '\t'].find((one) => plain.includes(one)) ?? ','
  try {
    const options = { bom: true, delimiter, info: true, skip_empty_lines: true } as const
    const read: unknown = parse(text, options)
    return (read as { record: string[]; info: { lines: number } }[]).map(({ record, info }) => ({
      line: info.lines,
      cells: record.map((cell) => cell.replace(/\s+/g, ' ').trim()),
    }))
  } catch (error) {
    const { lines } = error as { lines?: number }
    throw lines
      ? wrongLine(lines, 'does not have as many columns as the first, or its quotes do not close')
      : new Uncountable('The file is not a table of comma-separated values.')
  }
}

/** One column a preference; candidates are numbered in the order in which they first come. */
function byRank(
  { weight, rankings, rows }: Table,
  places: (number | undefined)[],
  seats: number,
  terms: ReadingTerms,
) {
  const odd = places.findIndex((place, at) => place !== at + 1)
  if (odd >= 0)
    throw new Uncountable(
      `The column “${rankings[odd]!.name}” should be preference ${odd + 1}: columns of preferences go from 1 up, with no other column among them.`,
    )
  const names = new Map<string, string>()
  for (const { line, cells } of rows)
    for (const { at } of rankings) {
      const name = cells[at]!
      if (name === '' || skipped.test(name)) continue
      if (/^overvote$/i.test(name))
        throw wrongLine(line, 'says “overvote”, but not which candidates were marked')
      const known = names.get(name.toLowerCase())
      if (known !== undefined && known !== name)
        throw wrongLine(
          line,
          `writes “${name}” where another line writes “${known}”. If they are one candidate, write them alike`,
        )
      names.set(name.toLowerCase(), name)
    }
  const candidates = [...names.values()]
  if (candidates.length === 0) throw new Uncountable('Nobody is ranked in this file.')
  const numbers = new Map(candidates.map((name, at) => [name, at + 1]))
  const collected = new CollectedPapers(terms, candidates.length)
  for (const row of rows)
    collected.addPlaces(
      row.line,
      rankings.map(({ at }) => {
        const number = numbers.get(row.cells[at]!)
        return number === undefined ? [] : [number]
      }),
      weightOf(row, weight),
    )
  const { notes, ...contest } = collected.finish()
  const unseen =
    'Candidates are those whom somebody ranked: a table of preferences names no others.'
  return { title: '', seats, candidates, ...contest, notes: [unseen, ...notes] }
}

/** One column a candidate, with their place in the order in the cell. */
function byCandidate({ weight, rankings, rows }: Table, seats: number, terms: ReadingTerms) {
  const candidates = candidateNames(rankings)
  const twice = candidates.find((name, at) => candidates.indexOf(name) !== at)
  if (twice) throw new Uncountable(`Two columns are called “${twice}”.`)
  const collected = new CollectedPapers(terms, candidates.length)
  for (const row of rows) {
    const places: number[][] = []
    rankings.forEach(({ at }, index) => {
      const cell = row.cells[at]!
      if (cell === '' || skipped.test(cell)) return
      const place = rankOf(cell)
      if (!place || place > 60_000)
        throw wrongLine(
          row.line,
          `has “${cell}” for ${candidates[index]}, where a place such as 1 or 2 should stand`,
        )
      while (places.length < place) places.push([])
      places[place - 1]!.push(index + 1)
    })
    collected.addPlaces(row.line, places, weightOf(row, weight))
  }
  return { title: '', seats, candidates, ...collected.finish() }
}

/** Survey tools write the question before each candidate: “Your order? [Ann Lee]”. */
function candidateNames(columns: Column[]): string[] {
  const asked = columns.map(({ name }) => /^(.*)\[(.+)\]$/.exec(name))
  const question = asked[0]?.[1]
  const same = question && asked.every((found) => found?.[1] === question)
  return same ? asked.map((found) => found![2]!.trim()) : columns.map(({ name }) => name)
}

function weightOf({ line, cells }: Row, weight: Column | undefined): number {
  if (!weight) return 1
  const cell = cells[weight.at]!
  if (!/^[1-9]\d{0,14}$/.test(cell))
    throw wrongLine(line, `has “${cell}” as its weight, which must be a whole number, 1 or more`)
  return Number(cell)
}

function rankOf(text: string): number | undefined {
  const found = rank.exec(text)
  return found ? Number(found[1] ?? found[2]) : undefined
}

function namesOf(columns: Column[]) {
  return columns.map(({ name }) => `“${name}”`).join(' and ')
}
