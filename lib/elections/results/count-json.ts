import type { Count } from '@/lib/elections/count/contest'

/** The count as `npm run count -- --json` writes it, field after field. The database keeps no order. */
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
