import {
  type Count,
  type CountVersion,
  newestVersion,
  Uncountable,
} from '@/lib/democracy/elections/count/contest'
import { count } from '@/lib/democracy/elections/count/count'
import { drawLots } from '@/lib/democracy/elections/count/lots'
import { Papers } from '@/lib/democracy/elections/count/papers'
import { canonical } from './canonical'
import { sha256Hex } from './hash'
import type { Manifest, ManifestContest } from './manifest'
import type { Rankings } from './rankings'

/**
 * Counts all contests in the order of the manifest. Lots are drawn for each contest from `seed/contest`. Where the manifest
 * allows one office each, whoever was elected before is passed over.
 */
export async function countContests(
  manifest: Manifest,
  ballots: readonly Rankings[],
  seed: string,
): Promise<Record<string, Count>> {
  const counts: Record<string, Count> = {}
  const elected = new Set<string>()
  for (const contest of manifest.contests) {
    const withdrawn = manifest.oneOffice
      ? contest.candidates.flatMap(({ number, person }) =>
          person && elected.has(person) ? [number] : [],
        )
      : []
    const counted = await countContest(contest, withdrawn, ballots, seed)
    counts[contest.id] = counted
    for (const number of counted.winners) {
      const { person } = contest.candidates[number - 1]!
      if (person) elected.add(person)
    }
  }
  return counts
}

async function countContest(
  { id, title, seats, rules, rulesVersion, constraints, candidates }: ManifestContest,
  withdrawn: number[],
  ballots: readonly Rankings[],
  seed: string,
): Promise<Count> {
  const papers = new Papers()
  for (const rankings of ballots) {
    const whole = Object.hasOwn(rankings, id) ? rankings[id]! : []
    const ranking = whole.filter((number) => !withdrawn.includes(number))
    papers.add(ranking, ranking.length, 1)
  }
  const names = candidates.map(({ name }) => name)
  const lots = await drawLots(`${seed}/${id}`, candidates.length)
  if (rulesVersion > newestVersion)
    throw new Uncountable(
      `“${title}” is to be counted by version ${rulesVersion} of its rules; this program knows version ${newestVersion}.`,
    )
  return count(
    { title, seats, candidates: names, withdrawn, papers },
    { rules, seats, constraints, lots, version: rulesVersion as CountVersion },
  )
}

/** How a count stands in the last record of the board. */
export function countHash(counted: Count): Promise<string> {
  return sha256Hex(canonical(counted))
}
