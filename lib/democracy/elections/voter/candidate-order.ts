import { randomBytes } from '../protocol/bytes'
import type { Manifest } from '../protocol/manifest'

/** Of each contest, the candidates' numbers as they stand on this voter's paper. */
export type Order = Record<string, number[]>

/** An order of the candidates for each voter, so that nobody gains by standing first. Re-open Nominations stays last. */
export function drawCandidateOrder({ contests }: Pick<Manifest, 'contests'>): Order {
  return Object.fromEntries(
    contests.map(({ id, candidates }) => {
      const numbers = candidates.map(({ number }) => number)
      return [id, [...shuffled(numbers.slice(0, -1)), numbers.at(-1)!]]
    }),
  )
}

function shuffled(numbers: readonly number[]): number[] {
  const drawn = [...numbers]
  for (let last = drawn.length - 1; last > 0; last -= 1) {
    const at = below(last + 1)
    ;[drawn[last], drawn[at]] = [drawn[at]!, drawn[last]!]
  }
  return drawn
}

/** Draws again rather than favour the small numbers. */
function below(limit: number): number {
  const fair = 65_536 - (65_536 % limit)
  for (;;) {
    const [high, low] = randomBytes(2) as Uint8Array & [number, number]
    const drawn = high! * 256 + low!
    if (drawn < fair) return drawn % limit
  }
}
