import 'server-only'
import { events } from '@/db/schema/movement/events'
import { newId } from '@/lib/kernel/ids'
import { verb, type Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { holderOf } from './event-holder'
import type { EventTerms } from './forms'

/** Whoever may hold it begins an event. Nobody else sees it before it is published. */
export const draftEvent = verb(
  'event.write',
  { subject: (work: Work, terms: EventTerms) => holderOf(terms, work.now, work.tx) },
  async (work, { ofNetwork }, terms: EventTerms) => {
    if (terms.startsAt <= work.now) throw new Refusal('event.past')
    const [drafted] = await work.tx
      .insert(events)
      .values({
        id: newId(),
        ...terms,
        draftedBy: ofNetwork ? null : work.person.personId,
        draftedAt: work.now,
      })
      .returning({ number: events.number })
    return drafted!
  },
)
