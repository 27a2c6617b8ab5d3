import 'server-only'
import { eq } from 'drizzle-orm'
import { eventSignUps, events } from '@/db/schema/movement/events'
import { hashOf } from '@/lib/kernel/ids'
import type { Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'

/** The place of whoever has this link. */
export async function lockGuestSignUp(work: Work, { token }: { token: string }) {
  const [found] = await work.tx
    .select({ eventId: eventSignUps.eventId })
    .from(eventSignUps)
    .where(eq(eventSignUps.tokenHash, hashOf(token)))
  if (!found) throw new Refusal('not-there')
  const [event] = await work.tx
    .select()
    .from(events)
    .where(eq(events.id, found.eventId))
    .for('update')
  const [signUp] = await work.tx
    .select()
    .from(eventSignUps)
    .where(eq(eventSignUps.tokenHash, hashOf(token)))
  if (!event || !signUp) throw new Refusal('not-there')
  return { event, signUp }
}
