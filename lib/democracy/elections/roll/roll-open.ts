import { Refusal } from '@/lib/kernel/refusals'

type Roll = {
  rollFrozenAt: Date | null
  closesAt: Date
  closedAt: Date | null
  cancelledAt: Date | null
}

/** From the freeze to the close of voting the roll can be contested and amended. */
export function assertRollOpen(election: Roll, at: Date) {
  if (election.cancelledAt) throw new Refusal('election.cancelled')
  if (!election.rollFrozenAt) throw new Refusal('roll.not-frozen')
  if (election.closedAt || at >= election.closesAt) throw new Refusal('roll.closed')
}
