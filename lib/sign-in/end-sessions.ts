import 'server-only'
import { and, eq, ne } from 'drizzle-orm'
import { sessions } from '@/db/schema/sign-in'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'

/** Signs every device out, or every other one than the one in hand. */
export const endSessions = verb(
  'session.end',
  async (work, { which }: { which: 'all' | 'others' }) => {
    const { actor } = work
    if (actor.kind !== 'person') throw new Refusal('sign-in-first')
    work.assertCan('session.end', { personId: actor.personId })
    const kept =
      which === 'others' && actor.sessionId ? ne(sessions.id, actor.sessionId) : undefined
    const ended = await work.tx
      .delete(sessions)
      .where(and(eq(sessions.personId, actor.personId), kept))
      .returning({ id: sessions.id })
    work.record('sessions.ended', { kind: 'person', id: actor.personId }, { count: ended.length })
  },
)
