import 'server-only'
import { and, eq, ne } from 'drizzle-orm'
import { sessions } from '@/db/schema/people/sign-in'
import { oneself, verb } from '@/lib/kernel/perform'

/** Signs every device out, or every other one than the one in hand. */
export const endSessions = verb(
  'session.end',
  { subject: oneself },
  async (work, person, { which }: { which: 'all' | 'others' }) => {
    const kept =
      which === 'others' && person.sessionId ? ne(sessions.id, person.sessionId) : undefined
    const ended = await work.tx
      .delete(sessions)
      .where(and(eq(sessions.personId, person.personId), kept))
      .returning({ id: sessions.id })
    work.record('sessions.ended', { kind: 'person', id: person.personId }, { count: ended.length })
  },
)
