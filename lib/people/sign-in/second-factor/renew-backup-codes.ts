import 'server-only'
import { eq } from 'drizzle-orm'
import { secondFactors } from '@/db/schema/people/sign-in'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { backupCodeHash, createBackupCodes } from './backup-codes'
import { emailSecondFactorChange } from './email-second-factor-change'
import { assertSteppedUp, ownSecondFactor } from './own-second-factor'

/** Makes ten new backup codes; the old ones stop working. They are told this once, and only their hashes stay. */
export const renewBackupCodes = verb(
  'second-factor.set-up',
  { subject: ownSecondFactor },
  async (work, { person, inUse }): Promise<string[]> => {
    if (!inUse) throw new Refusal('second-factor.not-set-up')
    assertSteppedUp(person)
    const codes = createBackupCodes()
    await work.tx
      .update(secondFactors)
      .set({
        recoveryHashes: codes.map((code) => backupCodeHash(person.personId, code)),
        recoveryMadeAt: work.now,
      })
      .where(eq(secondFactors.personId, person.personId))
    work.record('second-factor.codes-renewed', { kind: 'person', id: person.personId })
    await emailSecondFactorChange(work, { personId: person.personId, change: 'backup-codes-made' })
    return codes
  },
)
