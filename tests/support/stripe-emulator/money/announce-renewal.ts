import type { World } from '../kernel/world'
import type { Subscription } from '../resources/subscriptions'
import { emit } from '../webhooks/emit'
import { previewInvoice } from './preview-invoice'

/** When Stripe says that an invoice is coming: some days before the period ends, once; never for one that will not be asked for. */
export function announcedAt(world: World, subscription: Subscription): number {
  const { upcoming_days } = world.settings
  const { status, cancel_at_period_end, pause_collection, $hidden } = subscription
  const [line] = subscription.items.data
  const end = line?.current_period_end ?? 0
  const resumes = pause_collection ? (pause_collection.resumes_at ?? Infinity) : 0
  const none =
    upcoming_days === 0 ||
    !['active', 'past_due', 'trialing'].includes(status) ||
    cancel_at_period_end ||
    resumes > end ||
    $hidden.announced === end
  const at = end - upcoming_days * 86_400
  return none || at < line!.current_period_start ? Infinity : at
}

/** As at Stripe the invoice that is only to come has no id. */
export function announceRenewal(world: World, subscription: Subscription): void {
  subscription.$hidden.announced = subscription.items.data[0]!.current_period_end
  world.store.save(subscription)
  const invoice = previewInvoice(world, { subscription: subscription.id })
  emit(world, 'invoice.upcoming', { ...invoice, id: undefined as never })
}
