import { invalid } from '../kernel/refusal'
import { demand, type World } from '../kernel/world'
import type { Refund } from '../resources/refunds'
import { emit } from '../webhooks/emit'
import { book } from './book'

/** The bank could not give the money back: it is in our balance again, and the charge as it was. */
export function failRefund(world: World, refund: Refund): Refund {
  if (refund.status !== 'succeeded') throw invalid('This refund has failed already.', 'refund')
  const charge = demand(world, 'charge', refund.charge)
  const row = book(world, {
    amount: refund.amount,
    currency: refund.currency,
    source: refund.id,
    type: 'refund_failure',
    category: 'refund_failure',
  })
  refund.status = 'failed'
  refund.failure_reason = 'expired_or_canceled_card'
  refund.failure_balance_transaction = row.id
  charge.amount_refunded -= refund.amount
  charge.refunded = false
  world.store.save(charge)
  emit(world, 'refund.updated', world.store.save(refund), { status: 'succeeded' })
  emit(world, 'refund.failed', refund)
  emit(world, 'charge.refund.updated', refund, { status: 'succeeded' })
  return refund
}
