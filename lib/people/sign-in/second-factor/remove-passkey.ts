import 'server-only'
import { and, eq } from 'drizzle-orm'
import { passkeys } from '@/db/schema/people/sign-in'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { emailSecondFactorChange } from './email-second-factor-change'
import { unmarkSessions } from './mark-session'
import { assertNotTooNew, ownSecondFactor } from './own-second-factor'

/** A key that is lost or no longer used. Powers rest in every session until another factor is used. */
export const removePasskey = verb(
  'second-factor.set-up',
  { subject: ownSecondFactor },
  async (work, { person, personId }, { passkeyId }: { passkeyId: string }) => {
    assertNotTooNew(person)
    const removed = await work.tx
      .delete(passkeys)
      .where(and(eq(passkeys.id, passkeyId), eq(passkeys.personId, personId)))
      .returning({ id: passkeys.id })
    if (removed.length === 0) throw new Refusal('not-there')
    await unmarkSessions(work, personId)
    work.record('second-factor.passkey-removed', { kind: 'person', id: personId })
    await emailSecondFactorChange(work, { personId, change: 'passkey-removed' })
  },
)
