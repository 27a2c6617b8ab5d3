import 'server-only'
import { and, eq, ne } from 'drizzle-orm'
import { stripeEvents } from '@/db/schema/money/stripe-events'
import { type Actor, system } from '@/lib/kernel/actor'
import { log } from '@/lib/kernel/log'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { wayOf } from './event-subject'
import { processStripeEvent } from './process-event'
import { queueProcessing } from './queue-processing'

/**
 * The treasurer has an event read again. It means to go to Stripe and look, so it can do no harm; pressed twice it is read
 * once.
 */
export const replayEvent = verb(
  'stripe-event.replay',
  async (work, { eventId }: { eventId: string }) => {
    const [event] = await work.tx.select().from(stripeEvents).where(eq(stripeEvents.id, eventId))
    if (!event) throw new Refusal('not-there')
    const replayed = await work.tx
      .update(stripeEvents)
      .set({ state: 'received', processedAt: null })
      .where(and(eq(stripeEvents.id, eventId), ne(stripeEvents.state, 'received')))
      .returning({ id: stripeEvents.id })
    if (replayed.length > 0) {
      work.record('stripe-event.replayed', { kind: 'stripe-event', id: eventId })
    }
    const { customerId, type } = event
    if (customerId) await queueProcessing(work, customerId)
    else await work.queue('process-stripe-event', { eventId }, { key: `stripe-event/${eventId}` })
    if (wayOf(type, undefined) === 'payouts') {
      await work.queue('sync-payouts', {}, { key: 'sync-payouts' })
    }
  },
)

/** Reads it straight away as well, so that the page can say how that went. What fails now is tried again by the job. */
export async function replayEventNow(actor: Actor, { eventId }: { eventId: string }) {
  await replayEvent(actor, { eventId })
  await processStripeEvent(system('stripe'), { eventId }).catch((error) => {
    if (!(error instanceof Refusal)) log.warn('stripe.replay-failed', { error: String(error) })
  })
}
