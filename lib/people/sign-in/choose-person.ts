import 'server-only'
import { and, eq } from 'drizzle-orm'
import { sessions } from '@/db/schema/people/sign-in'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { peopleAtMailbox } from '@/lib/people/members/mailbox'

/**
 * Whoever proved a mailbox that two people share says which of them they are. It opens nothing that the mailbox did not open
 * already: either of them could have been signed in by it.
 */
export const choosePerson = verb(
  'session.choose',
  async (work, { personId }: { personId: string }) => {
    const { person } = work
    if (personId === person.personId) return
    const both = await peopleAtMailbox(work.tx, person.personId)
    if (!person.sessionId || !both.some((one) => one.personId === personId)) {
      throw new Refusal('not-there')
    }
    const chosen = await work.tx
      .update(sessions)
      .set({ personId, secondFactorAt: null, powersFrom: null })
      .where(and(eq(sessions.id, person.sessionId), eq(sessions.personId, person.personId)))
      .returning({ id: sessions.id })
    if (chosen.length !== 1) throw new Refusal('moved-meanwhile')
    work.record('session.chosen', { kind: 'person', id: personId })
  },
)
