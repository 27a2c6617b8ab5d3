import 'server-only'
import { and, eq, lt } from 'drizzle-orm'
import { secondFactors } from '@/db/schema/people/sign-in'
import type { Actor } from '@/lib/kernel/actor'
import { unseal } from '@/lib/kernel/field-encryption'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { countWrongTries } from './count-wrong-tries'
import { markSession } from './mark-session'
import { ownSecondFactor } from './own-second-factor'
import { spendBackupCode } from './spend-backup-code'
import { stepOf } from './totp'

/** A code works once: the step it belongs to has to be later than the last one used. */
const tryCode = verb(
  'second-factor.set-up',
  { subject: ownSecondFactor },
  async (work, { person, row }, { code }: { code: string }) => {
    if (!row?.secretSealed || !row.confirmedAt) throw new Refusal('second-factor.not-set-up')
    const subject = { kind: 'person', id: person.personId }
    const step = stepOf(unseal<string>(row.secretSealed), code)
    const used =
      step !== undefined &&
      (await work.tx
        .update(secondFactors)
        .set({ lastStep: step })
        .where(and(eq(secondFactors.personId, person.personId), lt(secondFactors.lastStep, step)))
        .returning({ personId: secondFactors.personId }))
    if (!used || used.length === 0) {
      work.record('second-factor.refused', subject)
      return false
    }
    await markSession(work, person, row.confirmedAt)
    work.record('second-factor.proved', subject, { by: 'app' })
    return true
  },
)

/** Types a code of the authenticator app, which opens this session's powers. */
export async function confirmCode(actor: Actor, typed: { code: string }) {
  if (actor.kind !== 'person') throw new Refusal('sign-in-first')
  if (!(await countWrongTries(actor, () => tryCode(actor, typed))))
    throw new Refusal('second-factor.wrong-code')
}

/** The same in one box, where a form asks for it on the way: six digits are the app's, anything else is a backup code. */
export function confirmAnyCode(actor: Actor, typed: { code: string }) {
  const digits = typed.code.replace(/[\s-]/g, '')
  return /^\d{6}$/.test(digits)
    ? confirmCode(actor, { code: digits })
    : spendBackupCode(actor, typed)
}
