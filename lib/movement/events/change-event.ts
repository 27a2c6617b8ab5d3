import 'server-only'
import { eq } from 'drizzle-orm'
import { events } from '@/db/schema/movement/events'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import type { EventTerms } from './forms'
import { type EventRow, lockOwnEvent } from './lock-event'
import { recordEvent } from './record-event'
import { allComeOnline, allComeToRoom } from './sign-ups/come-the-other-way'
import { moveUp } from './sign-ups/move-up'
import { tellSignedUp } from './sign-ups/tell-signed-up'
import type { HeldBy } from './states'

type Change = EventTerms & {
  number: number
  /** The one that was seen: nobody writes over what they have not read. */
  revision: number
}

/**
 * Changes an event until it begins. Who holds it stays, and whom it is for once it is published; those who signed up are told of another time or place,
 * a larger room moves up those who wait, and where there is no room any more, or nothing online, everybody comes the other way.
 */
export const changeEvent = verb(
  'event.write',
  { subject: lockOwnEvent },
  async (work, { event }, { number, revision, ...terms }: Change) => {
    if (event.revision !== revision) throw new Refusal('moved-meanwhile')
    const published = event.state === 'published'
    if (event.state === 'cancelled' || (published && event.startsAt <= work.now))
      throw new Refusal('event.over')
    if (terms.startsAt <= work.now) throw new Refusal('event.past')
    const forOthers = published && event.audience !== terms.audience
    if (forOthers || isHeldByOthers(event, terms)) throw new Refusal('event.for-others')
    const changed = { ...event, ...terms, revision: revision + 1 }
    const elsewhere = isElsewhere(event, changed)
    await work.tx
      .update(events)
      .set({
        ...terms,
        revision: changed.revision,
        // Another day has a day before of its own.
        ...(event.startsAt.getTime() !== terms.startsAt.getTime() && { remindedAt: null }),
      })
      .where(eq(events.id, event.id))
    if (!published) return { told: false }
    if (!changed.venue) await allComeOnline(work, changed)
    await moveUp(work, changed)
    if (!changed.onlineLink) await allComeToRoom(work, changed)
    const told = elsewhere && (await tellSignedUp(work, changed, 'changed')) > 0
    recordEvent(work, 'event.changed', event, {
      number,
      startsAt: changed.startsAt.toISOString(),
      told,
    })
    return { told }
  },
)

function isHeldByOthers(before: HeldBy, after: HeldBy): boolean {
  return (
    before.network !== after.network || before.group !== after.group || before.place !== after.place
  )
}

type When = Pick<EventRow, 'startsAt' | 'endsAt' | 'town' | 'venue' | 'onlineLink'>

/** What somebody who has put it into their diary has to know. Another link to the same event stands on its page in time. */
function isElsewhere(before: When, after: When): boolean {
  return (
    before.startsAt.getTime() !== after.startsAt.getTime() ||
    before.endsAt.getTime() !== after.endsAt.getTime() ||
    before.town !== after.town ||
    before.venue !== after.venue ||
    (before.onlineLink === null) !== (after.onlineLink === null)
  )
}
