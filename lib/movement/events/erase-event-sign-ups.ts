import 'server-only'
import { and, inArray, isNotNull, isNull, like, lt, type SQL, sql } from 'drizzle-orm'
import { outgoingMails } from '@/db/schema/kernel'
import { eventSignUps, events } from '@/db/schema/movement/events'
import { addDays } from '@/lib/kernel/calendar'
import { verb } from '@/lib/kernel/perform'
import { eraseGuestEmails } from './guests/erase-guest-emails'
import { needsKeptDays, signUpsKeptDays } from './states'

/** Of which events what people need is due, and who signed up. What is for a network alone is counted nowhere: `erase-network-events.ts`. */
export function eventNeedsDue(at: Date): SQL {
  const due = endedBefore(addDays(at, -needsKeptDays))
  return and(isNotNull(eventSignUps.needsSealed), isNull(eventSignUps.membershipId), due)!
}

export function eventSignUpsDue(at: Date): SQL {
  return and(isNull(eventSignUps.membershipId), endedBefore(addDays(at, -signUpsKeptDays)))!
}

export function endedBefore(until: Date): SQL {
  return sql`${eventSignUps.eventId} in (select ${events.id} from ${events} where ${events.endsAt} < ${until.toISOString()})`
}

/** What somebody needs to take part can say something of their health: it goes soon after the event. */
export const eraseEventNeeds = verb('retention.run', async (work, _input: object) => {
  const gone = await work.tx
    .update(eventSignUps)
    .set({ needsSealed: null })
    .where(eventNeedsDue(work.now))
    .returning({ id: eventSignUps.id })
  if (gone.length === 0) return
  const detail = { forgotten: gone.length }
  work.record('retention.event-needs', { kind: 'retention', id: 'event-needs' }, detail)
})

/** Forgets who came to past events, and guests altogether, with the emails they got. How many came stays, but not of what a network held. */
export const eraseEventSignUps = verb('retention.run', async (work, _input: object) => {
  const { tx, now } = work
  const came = sql`(select nullif(count(*), 0) from ${eventSignUps} where ${eventSignUps.eventId} = ${events.id} and ${eventSignUps.cameAt} is not null)`
  const due = tx
    .selectDistinct({ id: eventSignUps.eventId })
    .from(eventSignUps)
    .where(eventSignUpsDue(now))
  await tx
    .update(events)
    .set({ came })
    .where(and(inArray(events.id, due), isNull(events.network)))
  const gone = await tx.delete(eventSignUps).where(eventSignUpsDue(now)).returning({
    id: eventSignUps.id,
    eventId: eventSignUps.eventId,
    guestSealed: eventSignUps.guestSealed,
  })
  await eraseGuestEmails(work, gone)
  // Of those who asked and never came, or gave their place up.
  await tx
    .delete(outgoingMails)
    .where(
      and(
        isNull(outgoingMails.personId),
        like(outgoingMails.message, 'event-%'),
        lt(outgoingMails.createdAt, addDays(now, -signUpsKeptDays)),
      ),
    )
  if (gone.length === 0) return
  const detail = { forgotten: gone.length }
  work.record('retention.event-sign-ups', { kind: 'retention', id: 'event-sign-ups' }, detail)
})
