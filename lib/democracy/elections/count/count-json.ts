import type { Count, Tie } from './contest'

/** A count for programs, field after field in one order: the database keeps none. */
export function countJson(count: Count): string {
  const { rules, version, seats, candidates, valid, invalid, quota, winners, infeasible } = count
  const stages = count.stages.map(
    ({
      stage,
      type,
      candidate,
      together,
      votes,
      nonTransferable,
      roundingLoss,
      elected,
      tie,
      orders,
    }) => ({
      stage,
      type,
      candidate,
      together,
      votes,
      nonTransferable,
      roundingLoss,
      elected,
      tie: tie && tieInOrder(tie),
      orders: orders?.map(tieInOrder),
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

function tieInOrder({ tied, left, chosen, by }: Tie) {
  return { tied, left, chosen, by }
}
