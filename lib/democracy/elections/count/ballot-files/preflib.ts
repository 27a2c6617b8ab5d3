import { type ContestToCount, Uncountable } from '../contest'
import { CollectedPapers, type ReadingTerms } from './collected-papers'
import { assertNotUtf16, decoded, wrongLine } from './text'

/**
 * Reads a contest from a PrefLib file of orders, strict or with ties, complete or not (.soc, .soi, .toc, .toi): a head of
 * `# KEY: value` lines, then `papers: 1,2,{3,4}`. What the head says of candidates and voters has to agree with what follows.
 * The file does not say how many `seats` there are. Source: preflib.org/format, of 2022 and later.
 */
export function readPrefLib(
  bytes: Uint8Array,
  seats: number,
  terms: ReadingTerms,
): ContestToCount & { notes: string[] } {
  assertNotUtf16(bytes)
  const lines = decoded(bytes)
    .split('\n')
    .map((text, at) => ({ line: at + 1, text: text.trim() }))
    .filter(({ text }) => text !== '')
  const head = new Map(lines.flatMap(({ text }) => keyAndValue(text)))
  const count = Number(head.get('NUMBER ALTERNATIVES'))
  if (!Number.isInteger(count) || count < 1 || count > 60_000)
    throw new Uncountable(
      'The head of the file does not say “# NUMBER ALTERNATIVES: …”. PrefLib files from before 2022 are not read; preflib.org has newer ones.',
    )
  const candidates = Array.from({ length: count }, (_, at) => {
    const name = head.get(`ALTERNATIVE NAME ${at + 1}`)
    if (!name)
      throw new Uncountable(
        `The head of the file does not name alternative ${at + 1} of the ${count}.`,
      )
    return name
  })
  if (head.has(`ALTERNATIVE NAME ${count + 1}`))
    throw new Uncountable(`The head of the file names more than ${count} alternatives.`)
  const collected = new CollectedPapers(terms, count)
  let voters = 0
  for (const { line, text } of lines) {
    if (text.startsWith('#')) continue
    const [, papers, order] = /^(\d{1,15})\s*:\s*(.*)$/.exec(text) ?? []
    if (!papers || Number(papers) < 1)
      throw wrongLine(line, 'is not a number of papers, a colon and an order')
    voters += Number(papers)
    collected.addPlaces(line, placesIn(line, order!), Number(papers))
  }
  const said = head.get('NUMBER VOTERS')
  if (said !== undefined && Number(said) !== voters)
    throw new Uncountable(
      `The head of the file speaks of ${said} voters, but there are ${voters} papers.`,
    )
  return { title: head.get('TITLE') ?? '', seats, candidates, ...collected.finish() }
}

function keyAndValue(text: string): [string, string][] {
  const [, key, value] = /^#\s*([A-Z][A-Z0-9 ]*?)\s*:\s*(.*)$/.exec(text) ?? []
  return key === undefined ? [] : [[key, value!.trim()]]
}

/** `1,{2,3},4`: three places, the second with two candidates. */
function placesIn(line: number, order: string): number[][] {
  const compact = order.replace(/\s*([,{}])\s*/g, '$1').trim()
  if (compact === '') return []
  if (!/^(\d{1,5}|\{\d{1,5}(,\d{1,5})*\})(,(\d{1,5}|\{\d{1,5}(,\d{1,5})*\}))*$/.test(compact))
    throw wrongLine(line, 'is not an order of numbers, such as 1,2,{3,4}')
  return [...compact.matchAll(/\{([^}]*)\}|(\d+)/g)].map((found) =>
    (found[1] ?? found[2]!).split(',').map(Number),
  )
}
