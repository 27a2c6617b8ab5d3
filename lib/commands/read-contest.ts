import { createReadStream, readFileSync } from 'node:fs'
import { extname } from 'node:path'
import { BltReader } from '@/lib/democracy/elections/count/ballot-files/blt'
import type { ReadingTerms } from '@/lib/democracy/elections/count/ballot-files/collected-papers'
import { type ContestToCount, Uncountable } from '@/lib/democracy/elections/count/contest'

/** A contest in a file of any kind we read, by the ending of its name; with sentences on what was done to read it. */
export async function readContest(
  file: string,
  seats: number | undefined,
  terms: ReadingTerms,
): Promise<ContestToCount & { notes: string[] }> {
  const kind = extname(file).toLowerCase()
  if (kind !== '.csv' && !['.soc', '.soi', '.toc', '.toi'].includes(kind)) {
    const contest = await readBlt(file, terms)
    return { ...contest, seats: seats ?? contest.seats }
  }
  if (seats === undefined)
    throw new Uncountable('This kind of file does not say how many seats there are: add --seats N.')
  const bytes = readFileSync(file)
  if (kind === '.csv') {
    const { readRankingsCsv } = await import(
      '@/lib/democracy/elections/count/ballot-files/rankings-csv'
    )
    return readRankingsCsv(bytes, seats, terms)
  }
  const { readPrefLib } = await import('@/lib/democracy/elections/count/ballot-files/preflib')
  return readPrefLib(bytes, seats, terms)
}

async function readBlt(file: string, terms: ReadingTerms) {
  const reader = new BltReader(terms)
  for await (const piece of createReadStream(file, { highWaterMark: 1 << 20 }))
    reader.read(piece as Buffer)
  return reader.end()
}
