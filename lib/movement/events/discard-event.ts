import 'server-only'
import { and, eq } from 'drizzle-orm'
import { events } from '@/db/schema/movement/events'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { lockOwnEvent } from './lock-event'

/** A draft of which nobody was told goes without a trace. */
export const discardEvent = verb(
  'event.write',
  { subject: lockOwnEvent },
  async (work, { event }, _input: { number: number }) => {
    const gone = await work.tx
      .delete(events)
      .where(and(eq(events.id, event.id), eq(events.state, 'draft')))
      .returning({ id: events.id })
    if (gone.length === 0) throw new Refusal('moved-meanwhile')
  },
)
