import { z } from 'zod'
import { newId } from '../kernel/ids'
import { listed, paged } from '../kernel/lists'
import { mergeMetadata, metadata, text, whole } from '../kernel/parameters'
import { route } from '../kernel/routes'
import { demand, type World } from '../kernel/world'
import { refundCharge } from '../money/refund-charge'
import { emit } from '../webhooks/emit'
import type { Charge } from './charges'

/** Money given back. */
export type Refund = ReturnType<typeof newRefund>

export const refundShape = z
  .strictObject({
    amount: whole,
    charge: text,
    payment_intent: text,
    metadata,
    reason: z.enum(['duplicate', 'fraudulent', 'requested_by_customer']),
  })
  .partial()

export function newRefund(
  world: World,
  charge: Charge,
  amount: number,
  given: z.infer<typeof refundShape>,
) {
  return {
    id: newId('re_3', 23),
    object: 'refund' as const,
    amount,
    balance_transaction: null as string | null,
    charge: charge.id,
    created: world.clock.now(),
    currency: charge.currency,
    customer: charge.customer,
    customer_account: null,
    failure_balance_transaction: undefined as string | undefined,
    failure_reason: undefined as string | undefined,
    metadata: mergeMetadata({}, given.metadata),
    payment_intent: charge.payment_intent,
    payment_method: charge.payment_method,
    reason: given.reason ?? null,
    receipt_number: null,
    source_transfer_reversal: null,
    status: 'succeeded',
    transfer_reversal: null,
  }
}

export const refundRoutes = [
  route('POST', '/v1/refunds', refundShape, refundCharge),
  route('GET', '/v1/refunds', paged({ charge: text, payment_intent: text }), (world, given) => {
    const { charge, payment_intent } = given
    return listed('/v1/refunds', world.store.where('refund', { charge, payment_intent }), given)
  }),
  route('POST', '/v1/refunds/:id', z.strictObject({ metadata }).partial(), (world, given, id) => {
    const refund = demand(world, 'refund', id)
    refund.metadata = mergeMetadata(refund.metadata, given.metadata)
    emit(world, 'refund.updated', world.store.save(refund), {})
    return refund
  }),
  route('GET', '/v1/refunds/:id', z.strictObject({}), (world, _given, id) =>
    demand(world, 'refund', id),
  ),
]
