import { z } from 'zod'
import { newId } from '../kernel/ids'
import { listed, paged } from '../kernel/lists'
import { text } from '../kernel/parameters'
import { route } from '../kernel/routes'
import { demand, type World } from '../kernel/world'

/** What a charge, a refund or a dispute did to our balance, with Stripe's fee. */
export type BalanceTransaction = ReturnType<typeof newBalanceTransaction>

type Movement = {
  amount: number
  fee: number
  currency: string
  source: string
  type: string
  category: string
}

export function newBalanceTransaction(world: World, movement: Movement) {
  const { amount, fee, currency } = movement
  const now = world.clock.now()
  const detail = { amount: fee, application: null, currency, type: 'stripe_fee' }
  return {
    id: newId('txn_3', 23),
    object: 'balance_transaction' as const,
    amount,
    available_on: now + 7 * 86_400,
    balance_type: 'payments',
    created: now,
    currency,
    description: null as string | null,
    exchange_rate: null,
    fee,
    fee_details: fee === 0 ? [] : [{ ...detail, description: 'Stripe processing fees' }],
    net: amount - fee,
    reporting_category: movement.category,
    source: movement.source,
    status: 'pending',
    type: movement.type,
  }
}

/** In the United Kingdom: cards 1.5% and 20p, Direct Debit 1%, at least 20p and at most £2. */
export function feeFor(type: 'card' | 'bacs_debit', amount: number): number {
  if (type === 'card') return Math.round(amount * 0.015) + 20
  return Math.min(200, Math.max(20, Math.round(amount * 0.01)))
}

export const balanceTransactionRoutes = [
  route('GET', '/v1/balance_transactions', paged({ source: text, type: text }), (world, given) => {
    const wanted = world.store

      .where('balance_transaction', { source: given.source })
      .filter((row) => !given.type || row.type === given.type)
    return listed('/v1/balance_transactions', wanted, given)
  }),
  route('GET', '/v1/balance_transactions/:id', z.strictObject({}), (world, _given, id) => {
    const row = demand(world, 'balance_transaction', id)
    return { ...row, status: row.available_on <= world.clock.now() ? 'available' : 'pending' }
  }),
]
