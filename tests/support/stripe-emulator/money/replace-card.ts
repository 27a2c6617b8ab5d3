import type { World } from '../kernel/world'
import { fingerprint, type PaymentMethod } from '../resources/payment-methods'
import { emit } from '../webhooks/emit'

const GOOD = '4242424242424242'
const OTHER_GOOD = '4000008260000000'

/** A new card in place of the old one, with its own number and four more years; what it pays goes on. */
export function replaceCard(world: World, method: PaymentMethod & { type: 'card' }): void {
  const { exp_month, exp_year, fingerprint: print, last4 } = method.card
  const number = method.$hidden.number === GOOD ? OTHER_GOOD : GOOD
  const year = new Date(world.clock.now() * 1000).getUTCFullYear()
  method.$hidden.number = number
  Object.assign(method.card, {
    exp_year: Math.max(exp_year, year) + 4,
    fingerprint: fingerprint(number),
    last4: number.slice(-4),
  })
  emit(world, 'payment_method.automatically_updated', world.store.save(method), {
    card: { exp_month, exp_year, fingerprint: print, last4 },
  })
}
