import 'server-only'
import { events } from '@/db/schema/movement/events'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { lockOwnEvent } from './lock-event'
import { recordEvent } from './record-event'
import { eventMoves } from './states'

/** From now on those whom it is for see it and can sign up. Nobody is emailed about it. */
export const publishEvent = verb(
  'event.write',
  { subject: lockOwnEvent },
  async (work, { event }, { number, revision }: { number: number; revision: number }) => {
    if (event.revision !== revision) throw new Refusal('moved-meanwhile')
    if (event.startsAt <= work.now) throw new Refusal('event.past')
    await work.move(events, event, eventMoves, 'publish', { publishedAt: work.now })
    recordEvent(work, 'event.published', event, {
      number,
      audience: event.audience,
      startsAt: event.startsAt.toISOString(),
    })
  },
)
