import 'server-only'
import { eq } from 'drizzle-orm'
import { events } from '@/db/schema/movement/events'
import type { Work } from '@/lib/kernel/perform'
import { holderOf } from './event-holder'
import { isConfidential } from './states'

export type EventRow = typeof events.$inferSelect

/** An event that is about to change, or one of whose places is. Whoever wants the last place waits here. */
export async function lockEvent(work: Work, { number }: { number: number }) {
  const [event] = await work.tx.select().from(events).where(eq(events.number, number)).for('update')
  return event
}

/** The same for whoever holds it. */
export async function lockOwnEvent(work: Work, which: { number: number }) {
  const event = await lockEvent(work, which)
  return event && withItsHolder(work, event)
}

/** An event with who holds it. To all others a network's draft, and what is for it alone, is not there: a refusal would say that it is. */
export async function withItsHolder(work: Work, event: EventRow) {
  const holder = await holderOf(event, work.now, work.tx)
  const { actor } = work
  const convenes = actor.kind === 'person' && holder.convenorIds.has(actor.personId)
  const hidden = holder.ofNetwork && (event.state === 'draft' || isConfidential(event))
  return hidden && !convenes ? undefined : { event, ...holder }
}
