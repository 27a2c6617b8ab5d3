import 'server-only'
import { and, eq, ne } from 'drizzle-orm'
import { events } from '@/db/schema/movement/events'
import { outsideHustings } from '@/db/schema/movement/outside-elections'
import { verb, type Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { lockOutsideElection } from '../lock-outside-election'

type Hustings = { number: number; event: number }

async function lockWithEvent(work: Work, { number, event }: Hustings) {
  const election = await lockOutsideElection(work, { number })
  if (!election) return undefined
  // What is for a network, a group or a place alone is never named beside what everybody reads.
  const [found] = await work.tx
    .select({ id: events.id })
    .from(events)
    .where(and(eq(events.number, event), eq(events.state, 'published'), ne(events.audience, 'own')))
  return { election, eventId: found?.id }
}

/** Where candidates answer questions in a room: an event like any other, named on the page of the election. */
export const addHustings = verb(
  'outside-election.write',
  { subject: lockWithEvent },
  async (work, { election, eventId }, { number }: Hustings) => {
    if (election.state !== 'published') throw new Refusal('outside-election.not-published')
    if (!eventId) throw new Refusal('outside-election.no-event')
    await work.tx
      .insert(outsideHustings)
      .values({ outsideElectionId: election.id, eventId })
      .onConflictDoNothing()
    work.record(
      'outside-election.hustings-added',
      { kind: 'outside-election', id: election.id },
      { number },
    )
  },
)

/** The event stays; it is only no longer named there. */
export const removeHustings = verb(
  'outside-election.write',
  { subject: lockWithEvent },
  async (work, { election, eventId }, { number }: Hustings) => {
    const gone = eventId
      ? await work.tx
          .delete(outsideHustings)
          .where(
            and(
              eq(outsideHustings.outsideElectionId, election.id),
              eq(outsideHustings.eventId, eventId),
            ),
          )
          .returning({ eventId: outsideHustings.eventId })
      : []
    if (gone.length === 0) throw new Refusal('moved-meanwhile')
    work.record(
      'outside-election.hustings-removed',
      { kind: 'outside-election', id: election.id },
      { number },
    )
  },
)
