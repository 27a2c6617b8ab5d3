import 'server-only'
import { eq } from 'drizzle-orm'
import { secondFactors } from '@/db/schema/people/sign-in'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { backupCodeHash, createBackupCodes } from './backup-codes'
import { ownSecondFactor } from './own-second-factor'

/** Makes ten new backup codes; the old ones stop working. They are told this once, and only their hashes stay. */
export const renewBackupCodes = verb(
  'second-factor.set-up',
  { subject: ownSecondFactor },
  async (work, { person, row }): Promise<string[]> => {
    if (!row?.confirmedAt) throw new Refusal('second-factor.not-set-up')
    if (!person.secondFactor) throw new Refusal('second-factor')
    const codes = createBackupCodes()
    await work.tx
      .update(secondFactors)
      .set({ recoveryHashes: codes.map((code) => backupCodeHash(person.personId, code)) })
      .where(eq(secondFactors.personId, person.personId))
    work.record('second-factor.codes-renewed', { kind: 'person', id: person.personId })
    return codes
  },
)
