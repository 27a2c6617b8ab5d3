import type { World } from '../kernel/world'
import type { Invoice } from '../resources/invoices'
import { setStatus } from './set-status'

/**
 * What becomes of a subscription when one of its invoices is voided or written off. As at Stripe the
 * newest invoice that still counts decides: one that is settled, or written off, lets it be active again.
 */
export function statusAfterInvoice(world: World, invoice: Invoice): void {
  const id = invoice.parent.subscription_details.subscription
  const subscription = world.store.get('subscription', id)
  if (!subscription) return
  if (subscription.status === 'incomplete') setStatus(world, subscription, 'incomplete_expired')
  if (!['past_due', 'unpaid'].includes(subscription.status)) return
  const newest = [...subscription.$hidden.invoices]
    .reverse()
    .map((one) => world.store.get('invoice', one)!)
    .find(({ status }) => status !== 'void' && status !== 'draft')
  if (!newest || ['paid', 'uncollectible'].includes(newest.status))
    setStatus(world, subscription, 'active')
}
