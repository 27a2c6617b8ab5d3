import 'server-only'
import { eq } from 'drizzle-orm'
import { events } from '@/db/schema/movement/events'
import type { Work } from '@/lib/kernel/perform'
import { holderOf } from './event-holder'

export type EventRow = typeof events.$inferSelect

/** An event that is about to change, or one of whose places is. Whoever wants the last place waits here. */
export async function lockEvent(work: Work, { number }: { number: number }) {
  const [event] = await work.tx.select().from(events).where(eq(events.number, number)).for('update')
  return event
}

/** The same for whoever holds it. */
export async function lockOwnEvent(work: Work, which: { number: number }) {
  const event = await lockEvent(work, which)
  return event && { event, ...(await holderOf(event, work.now, work.tx)) }
}
