import { z } from 'zod'
import { invalid } from '../kernel/refusal'
import { demand, type World } from '../kernel/world'
import { methodFor } from '../money/bill'
import { cancelMandate } from '../money/cancel-mandate'
import { replaceCard } from '../money/replace-card'
import type { PaymentMethod } from '../resources/payment-methods'
import { act, count } from './act'

const id = z.string().trim().min(1)
const whose = z.strictObject({ customer: id, payment_method: id }).partial()

/** The method that is named, or the one by which a customer pays. */
function methodOf(world: World, given: z.infer<typeof whose>, type: string): PaymentMethod {
  if (given.payment_method) return demand(world, 'payment_method', given.payment_method)
  if (!given.customer) throw invalid('Name a customer or a payment method.', 'customer')
  const { invoice_settings } = demand(world, 'customer', given.customer, 'customer')
  const used = world.store
    .where('subscription', { customer: given.customer })
    .map((subscription) => methodFor(world, subscription))
  const held = world.store.where('payment_method', { customer: given.customer }).reverse()
  const wanted = [...used.reverse(), ...held].find((method) => method?.type === type)
  const main = world.store.get('payment_method', invoice_settings.default_payment_method)
  if (main?.type === type) return main
  if (!wanted) throw invalid('This customer does not pay in that way.', 'customer')
  return wanted
}

/** The payer tells the bank to stop the Direct Debit. */
export const stopMandate = act(whose, ({ world }, given) => {
  const method = methodOf(world, given, 'bacs_debit')
  const mandate = cancelMandate(world, demand(world, 'mandate', method.$hidden.mandate ?? ''))
  return { mandate: mandate.id, status: mandate.status }
})

/** The bank sends the payer a new card, and Stripe hears of it by itself. */
export const newCard = act(whose, ({ world }, given) => {
  const method = methodOf(world, given, 'card')
  if (method.type !== 'card') throw invalid('That is no card.', 'payment_method')
  replaceCard(world, method)
  return { payment_method: method.id, last4: method.card.last4, exp_year: method.card.exp_year }
})

/** The payer's bank wants to be asked at the next charge, or the next few; 0 takes it back. */
export const askNext = act(
  z.strictObject({ customer: id, times: count.optional() }),
  ({ world }, given) => {
    demand(world, 'customer', given.customer, 'customer')
    world.settings.asking_charges[given.customer] = given.times ?? 1
    world.store.save(world.settings)
    return { asking: given.times ?? 1 }
  },
)
