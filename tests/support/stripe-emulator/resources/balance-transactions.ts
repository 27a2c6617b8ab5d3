import { z } from 'zod'
import { newId } from '../kernel/ids'
import { listed, paged } from '../kernel/lists'
import { text } from '../kernel/parameters'
import { invalid } from '../kernel/refusal'
import { route } from '../kernel/routes'
import { demand, type World } from '../kernel/world'

/** What a charge, a refund, a dispute or a payout did to our balance, with Stripe's fee. */
export type BalanceTransaction = ReturnType<typeof newBalanceTransaction>

export type Movement = {
  amount: number
  fee?: number
  feeFor?: string
  currency: string
  source: string
  type: string
  category: string
  /** When it counts as ours; left out: at once. */
  available_on?: number
}

export function newBalanceTransaction(world: World, movement: Movement) {
  const { amount, fee = 0, currency } = movement
  const now = world.clock.now()
  const available_on = movement.available_on ?? now
  const description = movement.feeFor ?? 'Stripe processing fees'
  return {
    id: newId('txn_3', 23),
    object: 'balance_transaction' as const,
    amount,
    available_on,
    balance_type: 'payments',
    created: now,
    currency,
    description: null as string | null,
    exchange_rate: null,
    fee,
    fee_details:
      fee === 0
        ? []
        : [{ amount: fee, application: null, currency, description, type: 'stripe_fee' }],
    net: amount - fee,
    reporting_category: movement.category,
    source: movement.source,
    status: available_on <= now ? 'available' : 'pending',
    type: movement.type,
    /** The automatic payout that took it to the bank. */
    $hidden: { payout: null as string | null },
  }
}

const filters = { currency: text, payout: text, source: text, type: text }

export const balanceTransactionRoutes = [
  route('GET', '/v1/balance_transactions', paged(filters), (world, given) => {
    const { currency, payout, source, type } = given
    if (payout && !demand(world, 'payout', payout, 'payout').automatic)
      throw invalid(
        'Balance transaction history can only be filtered on automatic payouts, not manual.',
        'payout',
      )
    const wanted = world.store
      .where('balance_transaction', { payout, source })
      .filter((row) => !currency || row.currency === currency)
      .filter((row) => !type || row.type === type)
    return listed('/v1/balance_transactions', wanted, given)
  }),
  route('GET', '/v1/balance_transactions/:id', z.strictObject({}), (world, _given, id) =>
    demand(world, 'balance_transaction', id),
  ),
]
