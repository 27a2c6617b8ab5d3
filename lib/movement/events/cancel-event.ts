import 'server-only'
import { events } from '@/db/schema/movement/events'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { lockOwnEvent } from './lock-event'
import { recordEvent } from './record-event'
import { tellSignedUp } from './sign-ups/tell-signed-up'
import { eventMoves } from './states'

type Cancelling = { number: number; why: string }

/** Cancels an event before it begins. Everybody who signed up is told why; of what is for a network alone its page says it. */
export const cancelEvent = verb(
  'event.write',
  { subject: lockOwnEvent },
  async (work, { event }, { number, why }: Cancelling) => {
    if (event.startsAt <= work.now) throw new Refusal('event.over')
    const cancelled = {
      revision: event.revision + 1,
      cancelledAt: work.now,
      whyCancelled: why,
    }
    await work.move(events, event, eventMoves, 'cancel', cancelled)
    const after = { ...event, ...cancelled, state: 'cancelled' as const }
    await tellSignedUp(work, after, 'cancelled', { why })
    recordEvent(work, 'event.cancelled', event, { number })
  },
)
