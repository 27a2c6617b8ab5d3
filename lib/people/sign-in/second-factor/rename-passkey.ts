import 'server-only'
import { and, eq } from 'drizzle-orm'
import { passkeys } from '@/db/schema/people/sign-in'
import { oneself, verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'

/** What its holder calls a passkey, to tell the phone from the laptop. */
export const renamePasskey = verb(
  'second-factor.set-up',
  { subject: oneself },
  async (work, person, { passkeyId, name }: { passkeyId: string; name: string }) => {
    const renamed = await work.tx
      .update(passkeys)
      .set({ name })
      .where(and(eq(passkeys.id, passkeyId), eq(passkeys.personId, person.personId)))
      .returning({ id: passkeys.id })
    if (renamed.length === 0) throw new Refusal('not-there')
    work.record('second-factor.passkey-renamed', { kind: 'person', id: person.personId })
  },
)
