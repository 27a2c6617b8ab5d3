import 'server-only'
import { eq } from 'drizzle-orm'
import { secondFactors } from '@/db/schema/people/sign-in'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { emailSecondFactorChange } from './email-second-factor-change'
import { unmarkSessions } from './mark-session'
import { assertNotTooNew, ownSecondFactor } from './own-second-factor'

/** Takes the app away. Powers rest in every session until another factor is used; without any, an officer's code is needed. */
export const removeApp = verb(
  'second-factor.set-up',
  { subject: ownSecondFactor },
  async (work, { person, personId, row }) => {
    if (!row?.confirmedAt) throw new Refusal('second-factor.not-set-up')
    assertNotTooNew(person)
    await work.tx
      .update(secondFactors)
      .set({ secretSealed: null, confirmedAt: null, lastStep: 0 })
      .where(eq(secondFactors.personId, personId))
    await unmarkSessions(work, personId)
    work.record('second-factor.removed', { kind: 'person', id: personId })
    await emailSecondFactorChange(work, { personId, change: 'app-removed' })
  },
)
