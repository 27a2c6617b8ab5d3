import { type Tie, Uncountable } from './contest'

/** What each candidate had at the end of each stage so far, by number; the newest last. */
export type History = bigint[][]

/**
 * Chooses one of several who are level now: whoever stood apart at the most recent stage where they differed, highest for a
 * surplus, lowest for an exclusion; of three or more, those still level there are looked at further back. Never apart:
 * the drawn lots decide. Source: SSI 2011/399, Schedule 1, rules 50(2), 50(3) and 52(2).
 */
export function breakTie(
  tied: number[],
  which: 'highest' | 'lowest',
  history: History,
  lots: number[] | undefined,
): { chosen: number; tie: Tie | null } {
  let left = tied
  for (const votes of [...history].reverse()) {
    if (left.length === 1) break
    const wanted = left
      .map((one) => votes[one]!)
      .reduce((best, one) => ((which === 'highest' ? one > best : one < best) ? one : best))
    left = left.filter((one) => votes[one] === wanted)
  }
  if (tied.length === 1) return { chosen: tied[0]!, tie: null }
  if (left.length === 1)
    return { chosen: left[0]!, tie: { tied, left, chosen: left[0]!, by: 'look-back' } }
  const chosen = byLot(left, lots)
  return { chosen, tie: { tied, left, chosen, by: 'lot' } }
}

/** The one who was drawn first. */
export function byLot(tied: number[], lots: number[] | undefined): number {
  const drawn = lots?.find((one) => tied.includes(one))
  if (drawn === undefined) {
    throw new Uncountable(
      `Candidates ${tied.join(', ')} are level and only a lot can decide. Give the seed or the lots that were drawn.`,
    )
  }
  return drawn
}
