import { invalid } from '../kernel/refusal'
import type { World } from '../kernel/world'
import type { Charge } from '../resources/charges'
import { type Dispute, newDispute } from '../resources/disputes'
import { emit } from '../webhooks/emit'
import { book } from './book'
import { disputeFeeFor } from './fees'

type Opening = { reason?: string; amount?: number; inquiry?: boolean }

/**
 * The bank takes a charge back, in part or whole, with Stripe's fee. A Direct Debit dispute cannot be answered: it is lost at
 * once. An inquiry only asks, and moves no money.
 */
export function openDispute(
  world: World,
  charge: Charge,
  { reason = 'fraudulent', amount, inquiry = false }: Opening = {},
): Dispute {
  if (!charge.paid || charge.disputed || charge.refunded)
    throw invalid(
      'Only a paid charge that is neither refunded nor disputed can be disputed.',
      'charge',
    )
  const dispute = newDispute(world, charge, reason)
  if (amount !== undefined) {
    if (amount < 1 || amount > dispute.amount)
      throw invalid('A dispute takes back some of a charge, or all of it.', 'amount')
    dispute.amount = amount
  }
  if (inquiry) {
    dispute.status = 'warning_needs_response'
    emit(world, 'charge.dispute.created', world.store.save(dispute))
    return dispute
  }
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
  if (dispute.status.startsWith('warning_') && dispute.status !== 'warning_closed') {
    dispute.status = 'warning_closed'
    dispute.evidence_details.due_by = null
    emit(world, 'charge.dispute.closed', world.store.save(dispute))
    return
  }
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
