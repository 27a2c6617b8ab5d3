import { z } from 'zod'
import { newId } from '../kernel/ids'
import { listed, paged, within } from '../kernel/lists'
import { mergeMetadata, metadata, moment, text, whole } from '../kernel/parameters'
import { route } from '../kernel/routes'
import { demand, type World } from '../kernel/world'
import { payOutByRequest } from '../money/pay-out'
import { currency } from './prices'

/** Money on its way from Stripe to our bank, or there. */
export type Payout = ReturnType<typeof newPayout>

type Sum = {
  amount: number
  currency: string
  automatic: boolean
  arrival_date: number
  description?: string
  statement_descriptor?: string
  metadata?: z.infer<typeof metadata>
}

export function newPayout(world: World, sum: Sum) {
  return {
    id: newId('po_1', 23),
    object: 'payout' as const,
    amount: sum.amount,
    application_fee: null,
    application_fee_amount: null,
    arrival_date: sum.arrival_date,
    automatic: sum.automatic,
    balance_transaction: null as string | null,
    created: world.clock.now(),
    currency: sum.currency,
    description: sum.description ?? (sum.automatic ? 'STRIPE PAYOUT' : null),
    destination: 'ba_1EmulatorBankAccount',
    failure_balance_transaction: null as string | null,
    failure_code: null as string | null,
    failure_message: null as string | null,
    livemode: false,
    metadata: mergeMetadata({}, sum.metadata),
    method: 'standard',
    original_payout: null,
    payout_method: null,
    reconciliation_status: sum.automatic ? 'in_progress' : 'not_applicable',
    reversed_by: null,
    source_type: 'card',
    statement_descriptor: sum.statement_descriptor ?? null,
    status: 'in_transit',
    trace_id: null,
    type: 'bank_account',
  }
}

export const payoutShape = z
  .strictObject({
    description: text,
    metadata,
    method: z.enum(['standard']),
    source_type: z.enum(['card', 'bank_account']),
    statement_descriptor: z.string().min(1).max(22),
  })
  .partial()
  .extend({ amount: whole, currency })

const filters = {
  arrival_date: moment,
  destination: text,
  status: z.enum(['canceled', 'failed', 'in_transit', 'paid', 'pending']),
}

export const payoutRoutes = [
  route('POST', '/v1/payouts', payoutShape, payOutByRequest),
  route('GET', '/v1/payouts', paged(filters), (world, given) => {
    const wanted = world.store
      .all('payout')
      .filter((row) => !given.status || row.status === given.status)
      .filter((row) => !given.destination || row.destination === given.destination)
      .filter((row) => within(row.arrival_date, given.arrival_date))
    return listed('/v1/payouts', wanted, given)
  }),
  route('GET', '/v1/payouts/:id', z.strictObject({}), (world, _given, id) =>
    demand(world, 'payout', id),
  ),
  route('POST', '/v1/payouts/:id', z.strictObject({ metadata }).partial(), (world, given, id) => {
    const payout = demand(world, 'payout', id)
    payout.metadata = mergeMetadata(payout.metadata, given.metadata)
    return world.store.save(payout)
  }),
]
