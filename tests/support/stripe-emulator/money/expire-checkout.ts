import { invalid } from '../kernel/refusal'
import type { World } from '../kernel/world'
import type { CheckoutSession } from '../resources/checkout-sessions'
import { emit } from '../webhooks/emit'

/** A payment page that was given up: nobody can pay on it any more. */
export function expireCheckout(world: World, session: CheckoutSession): CheckoutSession {
  if (session.status !== 'open')
    throw invalid(
      `Only Checkout Sessions with a status in ["open"] can be expired. This Checkout Session has a status of \`${session.status}\`.`,
      'session',
    )
  session.status = 'expired'
  session.url = null
  session.$hidden.to_confirm = null
  emit(world, 'checkout.session.expired', world.store.save(session))
  return session
}
