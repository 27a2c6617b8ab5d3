import type { Count } from './contest'

/** A count for programs, field after field in one order: the database keeps none. */
export function countJson(count: Count): string {
  const { rules, version, seats, candidates, valid, invalid, quota, winners, infeasible } = count
  const stages = count.stages.map(
    ({ stage, type, candidate, votes, nonTransferable, roundingLoss, elected, tie }) => ({
      stage,
      type,
      candidate,
      votes,
      nonTransferable,
      roundingLoss,
      elected,
      tie: tie && { tied: tie.tied, chosen: tie.chosen, by: tie.by },
    }),
  )
  return JSON.stringify({
    rules,
    version,
    seats,
    candidates,
    valid,
    invalid,
    quota,
    winners,
    infeasible,
    stages,
  })
}
