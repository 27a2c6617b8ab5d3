import type { World } from '../kernel/world'
import type { Payout } from '../resources/payouts'
import { emit } from '../webhooks/emit'
import { book } from './book'

/** The bank has the money, or sends it back: then it is in our balance again, and in the next payout. */
export function payoutArrives(world: World, payout: Payout): void {
  const { payouts } = world.settings
  if (payouts.next_fails) {
    payouts.next_fails = false
    world.store.save(world.settings)
    sendBack(world, payout)
    return
  }
  payout.status = 'paid'
  if (payout.automatic) payout.reconciliation_status = 'completed'
  emit(world, 'payout.paid', world.store.save(payout))
  if (payout.automatic) emit(world, 'payout.reconciliation_completed', payout)
}

function sendBack(world: World, payout: Payout): void {
  const row = book(world, {
    amount: payout.amount,
    currency: payout.currency,
    source: payout.id,
    type: 'payout_failure',
    category: 'payout_reversal',
  })
  payout.status = 'failed'
  payout.failure_balance_transaction = row.id
  payout.failure_code = 'account_closed'
  payout.failure_message = 'The bank account has been closed.'
  if (payout.automatic) payout.reconciliation_status = 'completed'
  emit(world, 'payout.failed', world.store.save(payout))
}
