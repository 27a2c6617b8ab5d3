import type { CountStage } from '@/lib/democracy/elections/count/contest'
import { type Counted, candidateStandings, listed, nameOf } from './counted-contest'
import { inTheWay, quoted } from './headline'
import { citations, constraintRule } from './rules'
import { placesOf, unitsOf, unitsWith } from './vote-units'

/** Who got a seat at this stage, and by which rule. */
export function whoWasElected({ count }: Counted, stage: CountStage): string[] {
  const rule = citations[count.rules]
  const places = placesOf(stage.nonTransferable)
  const quota = unitsWith(count.quota, places)
  const full = stage.elected.filter((one) => unitsOf(stage.votes[one - 1]!) >= quota)
  const last = stage.elected.filter((one) => !full.includes(one))
  const names = (numbers: number[]) => listed(numbers.map((one) => nameOf(count, one)))
  const sentences: [number[], string, string][] = [
    [full, 'reached the quota and', rule.elected],
    [last, 'fill the last seats because nobody else is left, and', rule.lastSeats],
  ]
  return sentences.flatMap(([numbers, why, cited]) =>
    numbers.length === 0
      ? []
      : [`${names(numbers)} ${why} ${numbers.length === 1 ? 'is' : 'are'} elected (${cited}).`],
  )
}

/** Two reach the quota together, and only one of them can have the seat. */
export function whoWasNot(counted: Counted, stage: CountStage): string[] {
  const { count, constraints } = counted
  const now = candidateStandings(counted, stage)
  const places = placesOf(stage.nonTransferable)
  const quota = unitsWith(count.quota, places)
  const seated = count.stages.slice(0, stage.stage).flatMap(({ elected }) => elected).length
  if (count.rules === 'meek' || constraints.length === 0 || seated >= count.seats) return []
  return count.candidates.flatMap((name, at) =>
    now[at] === 'in the running' && unitsOf(stage.votes[at]!) >= quota
      ? [
          `${name} has the quota too, but can no longer be elected because of ${quoted(inTheWay(constraints, at + 1))} (${constraintRule}).`,
        ]
      : [],
  )
}
