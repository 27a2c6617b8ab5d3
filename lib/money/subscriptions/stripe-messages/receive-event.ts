import 'server-only'
import { stripeEvents } from '@/db/schema/money/stripe-events'
import { verb } from '@/lib/kernel/perform'
import type { StripeEvent } from '../stripe'
import { eventSubject, wayOf } from './event-subject'
import { queueProcessing } from './queue-processing'

/**
 * Puts a webhook of Stripe into the inbox, once, and queues who reads it. Nothing has happened to the organisation yet,
 * so nothing stands in the audit: an event is only a hint to go and look. What concerns neither dues nor payouts is put away.
 */
export const receiveEvent = verb(
  'stripe-event.take-in',
  async (work, { event }: { event: StripeEvent }) => {
    const { customerId, objectId } = eventSubject(event)
    const way = wayOf(event.type, customerId)
    const waits = way === 'dues'
    const taken = await work.tx
      .insert(stripeEvents)
      .values({
        id: event.id,
        type: event.type,
        customerId,
        objectId,
        payload: event,
        state: waits ? 'received' : 'processed',
        receivedAt: work.now,
        processedAt: waits ? null : work.now,
      })
      .onConflictDoNothing({ target: stripeEvents.id })
      .returning({ id: stripeEvents.id })
    if (taken.length === 0) return
    if (way === 'payouts') await work.queue('sync-payouts', {}, { key: 'sync-payouts' })
    // Beside the dues: what a bank asks moves no money, and has a deadline.
    if (event.type.startsWith('charge.dispute.') && objectId) {
      await work.queue('sync-dispute', { disputeId: objectId }, { key: `dispute/${objectId}` })
    }
    if (waits && customerId) await queueProcessing(work, customerId)
    if (waits && !customerId) await work.queue('process-stripe-event', { eventId: event.id })
  },
)
