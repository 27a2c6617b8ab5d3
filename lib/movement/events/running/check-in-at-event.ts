import 'server-only'
import { and, eq } from 'drizzle-orm'
import { eventSignUps } from '@/db/schema/movement/events'
import { dateOf } from '@/lib/kernel/calendar'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { lockOwnEvent } from '../lock-event'

type Checked = { number: number; signUpId: string; came: boolean }

/** Whoever holds an event ticks at the door who came, or takes a wrong tick back. */
export const checkInAtEvent = verb(
  'event.write',
  { subject: lockOwnEvent },
  async (work, { event }, { signUpId, came }: Checked) => {
    if (event.state !== 'published' || dateOf(work.now) < dateOf(event.startsAt))
      throw new Refusal('event.too-early')
    const ticked = await work.tx
      .update(eventSignUps)
      // Who waited and came all the same was let in.
      .set(came ? { cameAt: work.now, state: 'place' } : { cameAt: null })
      .where(and(eq(eventSignUps.id, signUpId), eq(eventSignUps.eventId, event.id)))
      .returning({ id: eventSignUps.id })
    if (ticked.length === 0) throw new Refusal('event.not-theirs')
  },
)
