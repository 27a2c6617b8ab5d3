import 'server-only'
import { and, eq, lt } from 'drizzle-orm'
import { secondFactors } from '@/db/schema/people/sign-in'
import type { Actor } from '@/lib/kernel/actor'
import { unseal } from '@/lib/kernel/field-encryption'
import { verb } from '@/lib/kernel/perform'
import { assertWithinLimit } from '@/lib/kernel/rate-limits'
import { Refusal } from '@/lib/kernel/refusals'
import { markSession } from './mark-session'
import { ownSecondFactor } from './own-second-factor'
import { stepOf } from './totp'

/** A code works once: the step it belongs to has to be later than the last one used. */
const tryCode = verb(
  'second-factor.set-up',
  { subject: ownSecondFactor },
  async (work, { person, row }, { code }: { code: string }) => {
    if (!row) throw new Refusal('second-factor.not-set-up')
    const subject = { kind: 'person', id: person.personId }
    const step = stepOf(unseal<string>(row.secretSealed), code)
    const used =
      step !== undefined &&
      (await work.tx
        .update(secondFactors)
        .set({ lastStep: step, confirmedAt: row.confirmedAt ?? work.now })
        .where(and(eq(secondFactors.personId, person.personId), lt(secondFactors.lastStep, step)))
        .returning({ personId: secondFactors.personId }))
    if (!used || used.length === 0) {
      work.record('second-factor.refused', subject)
      return false
    }
    await markSession(work, person)
    if (row.confirmedAt) work.record('second-factor.proved', subject, { by: 'app' })
    else work.record('second-factor.set-up', subject)
    return true
  },
)

/** Types a code of the authenticator app: the first one finishes the set-up, each one opens this session's powers. */
export async function confirmCode(actor: Actor, typed: { code: string }) {
  if (actor.kind !== 'person') throw new Refusal('sign-in-first')
  await assertWithinLimit('second factor by person', actor.personId)
  if (!(await tryCode(actor, typed))) throw new Refusal('second-factor.wrong-code')
}
