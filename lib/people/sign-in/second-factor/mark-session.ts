import 'server-only'
import { and, eq } from 'drizzle-orm'
import { sessions } from '@/db/schema/people/sign-in'
import type { PersonActor } from '@/lib/kernel/actor'
import { wallClock } from '@/lib/kernel/clock'
import type { Work } from '@/lib/kernel/perform'

/** From now on this session counts as opened with a second factor; no other one does. */
export async function markSession(work: Work, person: PersonActor) {
  if (!person.sessionId) return
  await work.tx
    .update(sessions)
    .set({ secondFactorAt: wallClock() })
    .where(and(eq(sessions.id, person.sessionId), eq(sessions.personId, person.personId)))
}
