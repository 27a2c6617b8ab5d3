import 'server-only'
import { eq } from 'drizzle-orm'
import { secondFactors } from '@/db/schema/people/sign-in'
import type { Actor } from '@/lib/kernel/actor'
import { unseal } from '@/lib/kernel/field-encryption'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { countWrongTries } from './count-wrong-tries'
import { emailSecondFactorChange } from './email-second-factor-change'
import { markSession } from './mark-session'
import { ownSecondFactor } from './own-second-factor'
import { stepOf } from './totp'

/** The first code of a new app proves that it has arrived. From now on this app is the one in use, and no other. */
const finish = verb(
  'second-factor.set-up',
  { subject: ownSecondFactor },
  async (work, { person, row, inUse, settingUp }, { code }: { code: string }) => {
    if (!row?.newSecretSealed || !settingUp) throw new Refusal('second-factor.start-again')
    const subject = { kind: 'person', id: person.personId }
    const step = stepOf(unseal<string>(row.newSecretSealed), code)
    if (step === undefined) {
      work.record('second-factor.refused', subject)
      return false
    }
    await work.tx
      .update(secondFactors)
      .set({
        secretSealed: row.newSecretSealed,
        confirmedAt: work.now,
        lastStep: step,
        newSecretSealed: null,
        startedIn: null,
        startedAt: null,
      })
      .where(eq(secondFactors.personId, person.personId))
    // Whoever had one already is confirmed by that one; the new one does not make this session younger or older.
    if (!inUse) await markSession(work, person, work.now)
    work.record('second-factor.set-up', subject)
    await emailSecondFactorChange(work, { personId: person.personId, change: 'app-set-up' })
    return true
  },
)

export async function finishApp(actor: Actor, typed: { code: string }) {
  if (actor.kind !== 'person') throw new Refusal('sign-in-first')
  if (!(await countWrongTries(actor, () => finish(actor, typed))))
    throw new Refusal('second-factor.wrong-code')
}
