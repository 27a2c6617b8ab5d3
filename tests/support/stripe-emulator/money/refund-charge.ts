import type { z } from 'zod'
import { invalid } from '../kernel/refusal'
import { demand, type World } from '../kernel/world'
import type { Charge } from '../resources/charges'
import { newRefund, type Refund, type refundShape } from '../resources/refunds'
import { emit } from '../webhooks/emit'
import { book } from './book'

type Given = z.infer<typeof refundShape>

/** Gives back all that is left of a charge, or the part that was asked for; Stripe keeps its fee. */
export function refundCharge(world: World, given: Given): Refund {
  const charge = chargeOf(world, given)
  const left = charge.amount - charge.amount_refunded
  if (charge.status !== 'succeeded')
    throw invalid(`Charge ${charge.id} has not succeeded.`, 'charge')
  if (charge.disputed)
    throw invalid(
      `Charge ${charge.id} has been charged back; cannot issue a refund.`,
      'charge',
      'charge_disputed',
    )
  if (left === 0)
    throw invalid(
      `Charge ${charge.id} has already been refunded.`,
      'charge',
      'charge_already_refunded',
    )
  const amount = given.amount ?? left
  if (amount < 1) throw invalid('Invalid positive integer', 'amount', 'parameter_invalid_integer')
  if (amount > left)
    throw invalid(
      `Refund amount (£${(amount / 100).toFixed(2)}) is greater than unrefunded amount on charge (£${(left / 100).toFixed(2)})`,
      'amount',
    )
  const refund = newRefund(world, charge, amount, given)
  const type = charge.payment_method_details.type === 'card' ? 'refund' : 'payment_refund'
  const { currency } = charge
  const row = { amount: -amount, fee: 0, currency, source: refund.id, type, category: 'refund' }
  refund.balance_transaction = book(world, row).id
  const before = { amount_refunded: charge.amount_refunded, refunded: charge.refunded }
  charge.amount_refunded += amount
  charge.refunded = charge.amount_refunded === charge.amount
  world.store.save(refund)
  world.store.save(charge)
  emit(world, 'refund.created', refund)
  emit(world, 'charge.refunded', charge, before)
  return refund
}

function chargeOf(world: World, given: Given): Charge {
  if (given.charge && given.payment_intent)
    throw invalid('You may only specify one of these parameters: charge, payment_intent.')
  if (given.charge) return demand(world, 'charge', given.charge, 'charge')
  if (!given.payment_intent)
    throw invalid(
      'One of the following params should be provided for this request: payment_intent or charge.',
    )
  const intent = demand(world, 'payment_intent', given.payment_intent, 'payment_intent')
  if (intent.status !== 'succeeded' || !intent.latest_charge)
    throw invalid(`This PaymentIntent (${intent.id}) does not have a successful charge to refund.`)
  return demand(world, 'charge', intent.latest_charge)
}
