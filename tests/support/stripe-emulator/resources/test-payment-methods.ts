import type { World } from '../kernel/world'
import { type Holder, newCard, type PaymentMethod } from './payment-methods'

/** The names under which Stripe lends test cards to programs that show nobody a payment page. */
const cards: Record<string, string> = {
  pm_card_visa: '4242424242424242',
  pm_card_visa_debit: '4000056655665556',
  pm_card_mastercard: '5555555555554444',
  pm_card_gb: '4000008260000000',
  pm_card_chargeCustomerFail: '4000000000000341',
  pm_card_authenticationRequiredOnSetup: '4000002500003155',
  pm_card_chargeDeclined: '4000000000000002',
  pm_card_visa_chargeDeclinedInsufficientFunds: '4000000000009995',
}

/** A card of its own each time the name is used, good for four more years. */
export function testMethod(world: World, id: string, holder: Holder): PaymentMethod | undefined {
  const number = Object.hasOwn(cards, id) ? cards[id] : undefined
  if (!number) return undefined
  const year = new Date(world.clock.now() * 1000).getUTCFullYear() + 4
  return newCard(world, holder, { number, month: 12, year })
}
