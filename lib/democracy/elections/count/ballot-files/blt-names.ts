import { Uncountable } from '../contest'
import { decoded, wrongLine } from './text'

type Line = { line: number; strings: string[] }

/**
 * The names and the title that stand behind the ballots of a BLT file: a line each, in quotes or without; all on one line;
 * or with the party in quotes of its own behind the name. Whatever does not come out at exactly one name each and a title is
 * refused, because a name too many or too few shifts all others.
 */
export function readNames(tail: Uint8Array, firstLine: number, count: number): [string[], string] {
  const lines = decoded(tail)
    .split('\n')
    .map((text, at) => ({ line: firstLine + at, text: text.trim() }))
    .filter(({ text }) => text !== '' && !text.startsWith('#'))
    .map(({ line, text }) => ({ line, strings: stringsOn(line, text) }))
  const [only] = lines
  if (count === 1 && lines.length === 1 && only!.strings.length === 2)
    throw wrongLine(
      only!.line,
      'may be a name and a party, or a name and a title. Put the title on a line of its own',
    )
  if (lines.length === 1 && only!.strings.length === count + 1)
    return [only!.strings.slice(0, count), only!.strings[count]!]
  return [named(lines, count).map(nameAndParty), titleOf(lines[count]!)]
}

function named(lines: Line[], count: number): Line[] {
  if (lines.length <= count)
    throw new Uncountable(
      `After the ballots there should be ${count} names and a title, a line each, but there are only ${lines.length} lines.`,
    )
  if (lines.length > count + 1)
    throw wrongLine(
      lines[count + 1]!.line,
      `is left over: there are ${count} candidates and a title, and those are named already`,
    )
  return lines.slice(0, count)
}

function nameAndParty({ line, strings }: Line): string {
  const [name, party, more] = strings
  if (more !== undefined) throw wrongLine(line, 'has more than a name and a party on it')
  if (!name) throw wrongLine(line, 'has no name in its quotes')
  return party ? `${name} (${party})` : name
}

function titleOf({ line, strings }: Line): string {
  if (strings.length > 1)
    throw wrongLine(line, 'should be the title, but has more than one text in quotes')
  return strings[0]!
}

/** What stands in quotes on a line, or the whole of it where there are none. */
function stringsOn(line: number, text: string): string[] {
  if (!text.includes('"')) return [bare(line, text)]
  const [whole] = /^"(.*)"(?=\s*(?:#.*)?$)/.exec(text) ?? []
  if (!whole) throw wrongLine(line, 'has a quotation mark without its pair')
  const inner = whole.slice(1, -1)
  if (!inner.includes('"')) return [inner.trim()]
  if (/^(?:[^"]|"")*$/.test(inner) && inner.includes('""')) return quotedTwice(line, inner)
  const several = whole.match(/^"[^"]*"(?:\s+"[^"]*")+$/)
  if (several) return [...whole.matchAll(/"([^"]*)"/g)].map((found) => found[1]!.trim())
  if (/^[^"]*(?:(?<=^|\s)"[^"]+"(?=\s|$)[^"]*)+$/.test(inner)) return [inner.trim()]
  throw wrongLine(line, 'has quotation marks that can be read in more than one way')
}

/** As a spreadsheet writes a cell that holds quotes: they are doubled, and what they held may itself be a name and a party. */
function quotedTwice(line: number, inner: string): string[] {
  const cell = inner.replaceAll('""', '"').trim()
  return /^".*"$/.test(cell) ? stringsOn(line, cell) : [cell]
}

function bare(line: number, text: string): string {
  if (/^\d[\d\s=-]*\s0$/.test(text))
    throw wrongLine(line, 'looks like a ballot, but the 0 that ends the ballots stands before it')
  return text.replace(/\s#.*/, '').trim()
}
