import 'server-only'
import { and, eq, sql } from 'drizzle-orm'
import { secondFactors } from '@/db/schema/people/sign-in'
import type { Actor } from '@/lib/kernel/actor'
import { oneself, verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { backupCodeHash } from './backup-codes'
import { countWrongTries } from './count-wrong-tries'
import { emailSecondFactorChange } from './email-second-factor-change'
import { markSession } from './mark-session'

/** Taking the code out and finding it there are one statement, so it works for one of two who try at once. */
const tryBackupCode = verb(
  'second-factor.set-up',
  { subject: oneself },
  async (work, person, { code }: { code: string }) => {
    const subject = { kind: 'person', id: person.personId }
    const hash = backupCodeHash(person.personId, code)
    const used = await work.tx
      .update(secondFactors)
      .set({ recoveryHashes: sql`array_remove(${secondFactors.recoveryHashes}, ${hash})` })
      .where(
        and(
          eq(secondFactors.personId, person.personId),
          sql`${hash} = any(${secondFactors.recoveryHashes})`,
        ),
      )
      .returning({ madeAt: secondFactors.recoveryMadeAt })
    if (used.length === 0) {
      work.record('second-factor.refused', subject)
      return false
    }
    await markSession(work, person, used[0]!.madeAt ?? work.now)
    work.record('second-factor.proved', subject, { by: 'recovery-code' })
    await emailSecondFactorChange(work, { personId: person.personId, change: 'backup-code-used' })
    return true
  },
)

/** For the day the phone is lost. */
export async function spendBackupCode(actor: Actor, typed: { code: string }) {
  if (actor.kind !== 'person') throw new Refusal('sign-in-first')
  if (!(await countWrongTries(actor, () => tryBackupCode(actor, typed))))
    throw new Refusal('second-factor.wrong-backup-code')
}
