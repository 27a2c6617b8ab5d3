import 'server-only'
import { and, eq } from 'drizzle-orm'
import { sessions } from '@/db/schema/people/sign-in'
import type { PersonActor } from '@/lib/kernel/actor'
import { wallClock } from '@/lib/kernel/clock'
import type { Work } from '@/lib/kernel/perform'
import { powersFrom } from './own-second-factor'

/** From now on this session counts as confirmed, by a factor that was set up at this time; no other session does. */
export async function markSession(work: Work, person: PersonActor, setUp: Date) {
  if (!person.sessionId) return
  await work.tx
    .update(sessions)
    .set({ secondFactorAt: wallClock(), powersFrom: powersFrom(setUp) })
    .where(and(eq(sessions.id, person.sessionId), eq(sessions.personId, person.personId)))
}

/** Whatever was confirmed with a factor that is gone is confirmed no longer. */
export async function unmarkSessions(work: Work, personId: string) {
  await work.tx
    .update(sessions)
    .set({ secondFactorAt: null, powersFrom: null })
    .where(eq(sessions.personId, personId))
}
