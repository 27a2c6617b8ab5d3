'use server'

import { z } from 'zod'
import { formAction } from '@/app/form-action'
import { refusals } from '@/lib/kernel/refusals'
import { isEventId } from '@/lib/money/subscriptions/stripe-messages/event-labels'
import { replayEventNow } from '@/lib/money/subscriptions/stripe-messages/replay-event'

export const replayEventAction = formAction({
  schema: z.object({ eventId: z.string().refine(isEventId, refusals['not-there']) }),
  act: replayEventNow,
  next: ({ eventId }) => `/desk/money/stripe-messages/${eventId}?done=again`,
})
