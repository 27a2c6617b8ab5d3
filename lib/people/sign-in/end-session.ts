import 'server-only'
import { and, eq } from 'drizzle-orm'
import { sessions } from '@/db/schema/people/sign-in'
import { oneself, verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'

/** Signs one device out. Somebody else's is answered as if it were not there. */
export const endSession = verb(
  'session.end',
  { subject: oneself },
  async (work, person, { sessionId }: { sessionId: string }) => {
    const ended = await work.tx
      .delete(sessions)
      .where(and(eq(sessions.id, sessionId), eq(sessions.personId, person.personId)))
      .returning({ id: sessions.id })
    if (ended.length === 0) throw new Refusal('not-there')
    work.record('session.ended', { kind: 'person', id: person.personId })
  },
)
