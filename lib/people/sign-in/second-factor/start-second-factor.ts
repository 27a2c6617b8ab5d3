import 'server-only'
import { secondFactors } from '@/db/schema/people/sign-in'
import { seal } from '@/lib/kernel/field-encryption'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { ownSecondFactor } from './own-second-factor'
import { newSecret } from './totp'

/** Makes a secret for an authenticator app. It counts for nothing until a code of that app has been typed. */
export const startSecondFactor = verb(
  'second-factor.set-up',
  { subject: ownSecondFactor },
  async (work, { person, row }) => {
    if (row?.confirmedAt) throw new Refusal('second-factor.already-set-up')
    const begun = { secretSealed: seal(newSecret()), lastStep: 0, recoveryHashes: [] }
    await work.tx
      .insert(secondFactors)
      .values({ personId: person.personId, ...begun })
      .onConflictDoUpdate({ target: secondFactors.personId, set: begun })
    work.record('second-factor.started', { kind: 'person', id: person.personId })
  },
)
