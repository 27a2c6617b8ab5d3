import { type Bytes, decodeUtf8, utf8 } from './bytes'
import { canonical } from './canonical'
import type { Manifest, ManifestContest } from './manifest'

/** Of each contest, candidates by their numbers in the voter's order. A contest left out or empty is an abstention. */
export type Rankings = Record<string, number[]>

/** As it stands in the sealed ballot: always the same length, so that its size tells nothing. */
export function rankingsText(manifest: Manifest, rankings: Rankings): Bytes {
  if (!isRankings(manifest, rankings)) throw new RangeError('These are no rankings here.')
  return utf8(canonical(rankings).padEnd(manifest.ballotBytes, ' '))
}

/** Nothing when it is not exactly what a ballot has to look like: then the ballot is spoilt. */
export function readRankings(manifest: Manifest, bytes: Uint8Array): Rankings | undefined {
  if (bytes.length !== manifest.ballotBytes) return undefined
  try {
    const text = decodeUtf8(bytes).replace(/ +$/, '')
    const rankings: unknown = JSON.parse(text)
    return isRankings(manifest, rankings) && canonical(rankings) === text ? rankings : undefined
  } catch {
    return undefined
  }
}

export function isRankings(manifest: Manifest, given: unknown): given is Rankings {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return false
  return Object.entries(given).every(([id, ranking]) => {
    const contest = manifest.contests.find((one) => one.id === id)
    return contest !== undefined && isRanking(contest, ranking)
  })
}

function isRanking({ candidates }: ManifestContest, given: unknown): boolean {
  return (
    Array.isArray(given) &&
    new Set(given).size === given.length &&
    given.every((one) => Number.isInteger(one) && one >= 1 && one <= candidates.length)
  )
}

/** Room for the longest ballot of these contests, in steps of 64. */
export function ballotBytesFor(
  contests: readonly { id: string; candidates: readonly { number: number }[] }[],
): number {
  const longest = Object.fromEntries(
    contests.map(({ id, candidates }) => [id, candidates.map(({ number }) => number)]),
  )
  return Math.ceil(utf8(canonical(longest)).length / 64) * 64
}
