import type { World } from '../kernel/world'
import type { PaymentMethod } from '../resources/payment-methods'

/** Why a bank said no, in Stripe's codes and in words for the payer. */
export type Decline = { code: string; reason: string; message: string }

const insufficient: Decline = {
  code: 'card_declined',
  reason: 'insufficient_funds',
  message: 'Your card has insufficient funds. Try a different card.',
}
export const declined: Decline = {
  code: 'card_declined',
  reason: 'generic_decline',
  message: 'Your card was declined. Try a different card.',
}
const expired: Decline = {
  code: 'expired_card',
  reason: 'expired_card',
  message: 'Your card has expired. Try a different card.',
}

/** Test cards that no charge goes through on. */
const refusedCards: Record<string, Decline> = {
  '4000000000009995': insufficient,
  '4000000000000002': declined,
  '4000000000000069': expired,
  '4000000000000127': {
    code: 'incorrect_cvc',
    reason: 'incorrect_cvc',
    message: 'Your card’s security code is incorrect. Check it, or try a different card.',
  },
}

export const ATTACHES_BUT_FAILS = '4000000000000341'
export const ASKS_FOR_CONFIRMATION = '4000002500003155'
/** Asks when it is first used, and is then known to the bank. */
export const ALWAYS_ASKS = '4000002760003184'
export const goodCards = [
  ALWAYS_ASKS,
  '4242424242424242',
  '4000056655665556',
  '5555555555554444',
  '4000008260000000',
  ATTACHES_BUT_FAILS,
  ASKS_FOR_CONFIRMATION,
]
export const isTestCard = (number: string) => goodCards.includes(number) || number in refusedCards

/** The payer has just confirmed it; is there, but has not; or knows nothing of it. */
export type Occasion = 'confirmed' | 'first' | 'later'

/** Whether the bank wants to ask the payer before it pays. */
export function asksFirst(world: World, method: PaymentMethod, occasion: Occasion): boolean {
  if (method.type !== 'card' || occasion === 'confirmed') return false
  const asked = method.customer ? (world.settings.asking_charges[method.customer] ?? 0) : 0
  if (method.customer && asked > 0) {
    world.settings.asking_charges[method.customer] = asked - 1
    world.store.save(world.settings)
    return true
  }
  const { number } = method.$hidden
  return number === ALWAYS_ASKS || (number === ASKS_FOR_CONFIRMATION && occasion === 'first')
}

/** What the bank answers to a charge; the first is made while the payer is there, later ones are not. */
export function declineOf(world: World, method: PaymentMethod, occasion: Occasion): Decline | null {
  if (occasion === 'later' && takeFailure(world, method.customer)) return declined
  if (method.type === 'bacs_debit') return null
  const { exp_year, exp_month } = method.card
  if (Date.UTC(exp_year, exp_month) / 1000 <= world.clock.now()) return expired
  if (occasion === 'later' && method.$hidden.number === ATTACHES_BUT_FAILS) return declined
  return refusedCards[method.$hidden.number] ?? null
}

/** "The next charge fails" for a customer, set on the control page; used up by the charge. */
export function takeFailure(world: World, customer: string | null): boolean {
  const left = customer ? (world.settings.failing_charges[customer] ?? 0) : 0
  if (!customer || left === 0) return false
  world.settings.failing_charges[customer] = left - 1
  world.store.save(world.settings)
  return true
}
