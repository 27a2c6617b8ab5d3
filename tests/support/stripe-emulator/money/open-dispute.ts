import { invalid } from '../kernel/refusal'
import type { World } from '../kernel/world'
import type { Charge } from '../resources/charges'
import { type Dispute, newDispute } from '../resources/disputes'
import { emit } from '../webhooks/emit'
import { book } from './book'
import { disputeFeeFor } from './fees'

/** The bank takes a charge back, with Stripe's fee. A Direct Debit dispute cannot be answered: it is lost at once. */
export function openDispute(world: World, charge: Charge, reason = 'fraudulent'): Dispute {
  if (!charge.paid || charge.disputed || charge.refunded)
    throw invalid(
      'Only a paid charge that is neither refunded nor disputed can be disputed.',
      'charge',
    )
  const dispute = newDispute(world, charge, reason)
  const final = charge.payment_method_details.type === 'bacs_debit'
  charge.disputed = true
  world.store.save(charge)
  emit(world, 'charge.dispute.created', world.store.save(dispute))
  move(world, dispute, -dispute.amount, disputeFeeFor(world, charge))
  emit(world, 'charge.dispute.funds_withdrawn', world.store.save(dispute))
  if (final) closeDispute(world, dispute, false)
  return dispute
}

/** Won, the money comes back; lost, it stays gone. */
export function closeDispute(world: World, dispute: Dispute, won: boolean): void {
  if (!['needs_response', 'under_review'].includes(dispute.status))
    throw invalid('This dispute is closed.', 'dispute')
  dispute.status = won ? 'won' : 'lost'
  dispute.evidence_details.due_by = null
  if (won) {
    const taken = dispute.balance_transactions[0]!.fee
    const fee = world.settings.fees.returned_when_won ? -taken : 0
    move(world, dispute, dispute.amount, fee)
    emit(world, 'charge.dispute.funds_reinstated', world.store.save(dispute))
  }
  emit(world, 'charge.dispute.closed', world.store.save(dispute))
}

function move(world: World, dispute: Dispute, amount: number, fee: number): void {
  const { currency, id } = dispute
  const category = amount < 0 ? 'dispute' : 'dispute_reversal'
  const row = book(world, {
    amount,
    fee,
    feeFor: 'Dispute fee',
    currency,
    source: id,
    type: 'adjustment',
    category,
  })
  dispute.balance_transactions.push(row)
}
