import type { World } from '../kernel/world'
import {
  type BalanceTransaction,
  type Movement,
  newBalanceTransaction,
} from '../resources/balance-transactions'
import { planPayout } from './plan-payout'

/** A movement of our balance; money that is there at once waits for the next payout. */
export function book(world: World, movement: Movement): BalanceTransaction {
  const row = world.store.save(newBalanceTransaction(world, movement))
  if (row.status === 'available' && row.net > 0) planPayout(world)
  return row
}
