import type { World } from '../kernel/world'
import { newMandate } from '../resources/mandates'
import type { PaymentMethod } from '../resources/payment-methods'
import { emit } from '../webhooks/emit'

/** From now on this method belongs to the customer; a bank account gets its mandate. */
export function attach(world: World, method: PaymentMethod, customer: string): PaymentMethod {
  method.customer = customer
  if (method.type === 'bacs_debit')
    method.$hidden.mandate = world.store.save(newMandate(world, method.id)).id
  emit(world, 'payment_method.attached', world.store.save(method))
  return method
}

/** A method that belongs to nobody any more, and that nothing is taken from. */
export function detach(world: World, method: PaymentMethod): PaymentMethod {
  const { customer: owner } = method
  method.customer = null
  emit(world, 'payment_method.detached', world.store.save(method), { customer: owner })
  if (!owner) return method
  const customer = world.store.get('customer', owner)!
  if (customer.invoice_settings.default_payment_method === method.id) {
    customer.invoice_settings.default_payment_method = null
    emit(world, 'customer.updated', world.store.save(customer), {
      invoice_settings: { default_payment_method: method.id },
    })
  }
  for (const subscription of world.store.where('subscription', { customer: owner })) {
    if (subscription.default_payment_method !== method.id) continue
    subscription.default_payment_method = null
    emit(world, 'customer.subscription.updated', world.store.save(subscription), {
      default_payment_method: method.id,
    })
  }
  return method
}
