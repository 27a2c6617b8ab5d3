import 'server-only'
import { stripeEvents } from '@/db/schema/subscriptions'
import { verb } from '@/lib/kernel/perform'
import { idOf } from '../mirror/mirror'
import type { StripeEvent } from '../stripe'

/**
 * Puts a webhook of Stripe into the inbox, once, with the job that reads it. Nothing has happened to the organisation yet,
 * so nothing stands in the audit: an event is only a hint to go and look.
 */
export const takeInEvent = verb(
  'stripe-event.take-in',
  async (work, { event }: { event: StripeEvent }) => {
    work.assertCan('stripe-event.take-in')
    const taken = await work.tx
      .insert(stripeEvents)
      .values({
        id: event.id,
        type: event.type,
        customerId: customerIn(event),
        objectId: objectOf(event).id,
        payload: event,
        receivedAt: work.now,
      })
      .onConflictDoNothing({ target: stripeEvents.id })
      .returning({ id: stripeEvents.id })
    if (taken.length > 0) await work.later('process-stripe-event', { eventId: event.id })
  },
)

type EventObject = { id?: string; object?: string; customer?: string | { id: string } | null }

function objectOf(event: StripeEvent): EventObject {
  return event.data.object as EventObject
}

function customerIn(event: StripeEvent): string | undefined {
  const about = objectOf(event)
  return about.object === 'customer' ? about.id : idOf(about.customer)
}
