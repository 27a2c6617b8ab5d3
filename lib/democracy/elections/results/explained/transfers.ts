import type { Count } from '@/lib/democracy/elections/count/contest'
import { decimal } from '@/lib/democracy/elections/count/decimal'
import { placesOf, unitsOf } from './vote-units'

/** Whoever can have votes: a candidate by number, those that go to nobody any more, and what rounding took. */
export type VoteHolder = number | 'non-transferable' | 'rounding'

export type Change = { holder: VoteHolder; votes: string }

/** What went from whom to whom between the stage before and this one. Given and received are the same to the last unit. */
export type Transfers = { given: Change[]; received: Change[] }

export function transfersInto(count: Count, stage: number): Transfers {
  const after = count.stages[stage - 1]
  const before = count.stages[stage - 2]
  if (!after || !before) return { given: [], received: [] }
  const places = placesOf(after.nonTransferable)
  const holders: [VoteHolder, string, string][] = [
    ...after.votes.map((votes, at): [VoteHolder, string, string] => [
      at + 1,
      before.votes[at]!,
      votes,
    ]),
    ['non-transferable', before.nonTransferable, after.nonTransferable],
    ['rounding', before.roundingLoss, after.roundingLoss],
  ]
  const changes = holders.map(([holder, had, has]) => ({
    holder,
    by: unitsOf(has) - unitsOf(had),
  }))
  const those = (sign: 1n | -1n) =>
    changes
      .filter(({ by }) => by * sign > 0n)
      .map(({ holder, by }) => ({ holder, votes: decimal(by * sign, places) }))
  return { given: those(-1n), received: those(1n) }
}
