import 'server-only'
import { eq } from 'drizzle-orm'
import { secondFactors, sessions } from '@/db/schema/people/sign-in'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { ownSecondFactor } from './own-second-factor'

/** Takes the second factor away, to set up another phone. Powers rest in every session until that is done. */
export const removeSecondFactor = verb(
  'second-factor.set-up',
  { subject: ownSecondFactor },
  async (work, { person, row }) => {
    if (row?.confirmedAt && !person.secondFactor) throw new Refusal('second-factor')
    await work.tx.delete(secondFactors).where(eq(secondFactors.personId, person.personId))
    await work.tx
      .update(sessions)
      .set({ secondFactorAt: null })
      .where(eq(sessions.personId, person.personId))
    work.record('second-factor.removed', { kind: 'person', id: person.personId })
  },
)
