import type { ManifestContest } from '../protocol/manifest'

/** What a voter chose beside each candidate, by the candidate's number: "1", "2" … or nothing. */
export type Choices = Record<number, string>

/** The candidates in the voter's order, or a sentence about what to put right. */
export function readChoices(
  { candidates }: Pick<ManifestContest, 'candidates'>,
  choices: Choices,
): { ranking: number[] } | { problem: string; candidate: number } {
  const placed = candidates
    .filter(({ number }) => choices[number])
    .map(({ number, name }) => ({ number, name, place: Number(choices[number]) }))
    .sort((one, other) => one.place - other.place)
  for (const [at, { number, name, place }] of placed.entries()) {
    const before = placed[at - 1]
    if (before?.place === place) {
      return {
        problem: `You gave ${place} to both ${before.name} and ${name}. Give each number to one candidate only.`,
        candidate: number,
      }
    }
    if (place !== at + 1) {
      return {
        problem: `There is a ${place} but no ${at + 1}. Number your choices 1, 2, 3 and so on, without a gap.`,
        candidate: number,
      }
    }
  }
  return { ranking: placed.map(({ number }) => number) }
}

/** The same ranking with one candidate moved to another place, the rest closing up. */
export function moved(ranking: readonly number[], candidate: number, to: number): number[] {
  const others = ranking.filter((one) => one !== candidate)
  return [...others.slice(0, to), candidate, ...others.slice(to)]
}

export function choicesOf(ranking: readonly number[]): Choices {
  return Object.fromEntries(ranking.map((candidate, at) => [candidate, String(at + 1)]))
}
