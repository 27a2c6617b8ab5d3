import 'server-only'
import { and, isNotNull, lt } from 'drizzle-orm'
import { stripeEvents } from '@/db/schema/money/stripe-events'
import { addDays } from '@/lib/kernel/calendar'
import { verb } from '@/lib/kernel/perform'
import { organisation } from '@/lib/organisation'

/** What Stripe sent along with an event goes after ninety days; its id stays, so that it still counts only once. */
export const eraseWebhooks = verb('retention.run', async (work, _input: object) => {
  const wiped = await work.tx
    .update(stripeEvents)
    .set({ payload: null })
    .where(webhooksDue(work.now))
    .returning({ id: stripeEvents.id })
  if (wiped.length > 0) {
    const detail = { forgotten: wiped.length }
    work.record('retention.webhooks', { kind: 'retention', id: 'webhooks' }, detail)
  }
  return { more: false }
})

export function webhooksDue(at: Date) {
  const before = addDays(at, -organisation.retention.webhookPayloadDays)
  return and(isNotNull(stripeEvents.payload), lt(stripeEvents.receivedAt, before))
}
