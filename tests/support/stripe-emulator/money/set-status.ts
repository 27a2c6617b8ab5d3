import type { World } from '../kernel/world'
import type { Subscription } from '../resources/subscriptions'
import { emit } from '../webhooks/emit'

/** A canceled subscription stays canceled, whatever is paid later. */
export function setStatus(world: World, subscription: Subscription, status: string): void {
  const previous = subscription.status
  if (previous === status || ['canceled', 'incomplete_expired'].includes(previous)) return
  subscription.status = status
  if (previous === 'paused') subscription.status_details = undefined
  world.store.save(subscription)
  emit(world, 'customer.subscription.updated', subscription, { status: previous })
  if (previous === 'paused' && status === 'active')
    emit(world, 'customer.subscription.resumed', subscription)
}
