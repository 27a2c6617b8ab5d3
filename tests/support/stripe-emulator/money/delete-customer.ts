import type { World } from '../kernel/world'
import type { Customer } from '../resources/customers'
import { emit } from '../webhooks/emit'
import { cancelSubscription } from './cancel-subscription'

/** Nothing is charged any more; what was charged stays on record. */
export function deleteCustomer(world: World, customer: Customer): void {
  for (const subscription of world.store.where('subscription', { customer: customer.id }))
    if (!['canceled', 'incomplete_expired'].includes(subscription.status))
      cancelSubscription(world, subscription, 'cancellation_requested')
  customer.$hidden.deleted = true
  world.store.save(customer)
  emit(world, 'customer.deleted', customer)
}
