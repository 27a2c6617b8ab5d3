'use server'

import { z } from 'zod'
import { formAction } from '@/app/form-action'
import { system } from '@/lib/kernel/actor'
import { log } from '@/lib/kernel/log'
import { Refusal, refusals } from '@/lib/kernel/refusals'
import { isEventId } from '@/lib/money/subscriptions/stripe-messages/event-labels'
import { processStripeEvent } from '@/lib/money/subscriptions/stripe-messages/process-event'
import { replayEvent } from '@/lib/money/subscriptions/stripe-messages/replay-event'

const replayForm = z.object({ eventId: z.string().refine(isEventId, refusals['not-there']) })

/** Queues it, and reads it at once as well: the page says how that went. What fails now is tried again by the job. */
export const replay = formAction(
  replayForm,
  async (actor, { eventId }) => {
    await replayEvent(actor, { eventId })
    await processStripeEvent(system('stripe'), { eventId }).catch((error) => {
      if (!(error instanceof Refusal)) log.warn('stripe.replay-failed', { error: String(error) })
    })
  },
  (_, { eventId }) => `/desk/money/inbox/${eventId}?again=1`,
)
