import type { z } from 'zod'
import { invalid } from '../kernel/refusal'
import type { World } from '../kernel/world'
import { type BalanceTransaction, newBalanceTransaction } from '../resources/balance-transactions'
import { newPayout, type Payout, type payoutShape } from '../resources/payouts'
import { emit } from '../webhooks/emit'
import { planPayout } from './plan-payout'

const DAY = 86_400

/** What can be paid out now: everything available that no payout has taken along. */
const open = (world: World) =>
  world.store
    .where('balance_transaction', { standing: 'open' })
    .filter(({ currency }) => currency === 'gbp')

export const onHand = (world: World) => open(world).reduce((sum, { net }) => sum + net, 0)

/** Money that counts as ours from today is in the next payout. */
export function becomeAvailable(world: World, row: BalanceTransaction): void {
  row.status = 'available'
  world.store.save(row)
  planPayout(world)
}

export function payOutOnTime(world: World): void {
  world.settings.payouts.next_at = null
  world.store.save(world.settings)
  payOutAll(world)
}

/** Everything available goes to the bank; where refunds and disputes outweigh it, it waits. */
export function payOutAll(world: World): Payout | undefined {
  const rows = open(world)
  const amount = rows.reduce((sum, { net }) => sum + net, 0)
  if (amount <= 0) return undefined
  const payout = newPayout(world, {
    amount,
    currency: 'gbp',
    automatic: true,
    arrival_date: nextWorkingDay(world.clock.now()),
  })
  for (const row of rows) {
    row.$hidden = { payout: payout.id }
    world.store.save(row)
  }
  return send(world, payout, payout.id)
}

export function payOutByRequest(world: World, given: z.infer<typeof payoutShape>): Payout {
  if (given.amount < 1)
    throw invalid('Invalid positive integer', 'amount', 'parameter_invalid_integer')
  if (given.currency.toLowerCase() !== 'gbp' || given.amount > onHand(world))
    throw invalid(
      'You have insufficient funds in your Stripe account for this transfer.',
      'amount',
      'balance_insufficient',
    )
  const arrival_date = nextWorkingDay(world.clock.now())
  const { amount, description, metadata, statement_descriptor } = given
  const sum = { amount, description, metadata, statement_descriptor, arrival_date }
  return send(world, newPayout(world, { ...sum, currency: 'gbp', automatic: false }), null)
}

function send(world: World, payout: Payout, takenBy: string | null): Payout {
  const row = newBalanceTransaction(world, {
    amount: -payout.amount,
    currency: payout.currency,
    source: payout.id,
    type: 'payout',
    category: 'payout',
  })
  row.$hidden.payout = takenBy
  payout.balance_transaction = world.store.save(row).id
  emit(world, 'payout.created', world.store.save(payout))
  return payout
}

function nextWorkingDay(now: number): number {
  let day = Math.floor(now / DAY) * DAY + DAY
  while ([0, 6].includes(new Date(day * 1000).getUTCDay())) day += DAY
  return day
}
