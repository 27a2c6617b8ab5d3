import { fewestTold } from '@/lib/kernel/fewest-told'

/**
 * What a poll comes to: how many answered, and how many of them chose each option. Where so few answered that the figures could tell
 * how somebody did, there are none. Pure.
 */
export function countPollAnswers(
  positions: readonly number[],
  answers: readonly { choices: readonly number[] }[],
): { answered: number | null; chosen: ReadonlyMap<number, number | null> } {
  const told = answers.length >= fewestTold
  const count = (position: number) =>
    answers.filter(({ choices }) => choices.includes(position)).length
  return {
    answered: told ? answers.length : null,
    chosen: new Map(positions.map((position) => [position, told ? count(position) : null])),
  }
}
