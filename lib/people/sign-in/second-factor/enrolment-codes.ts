import 'server-only'
import { enrolmentCodes } from '@/db/schema/people/sign-in'
import type { Work } from '@/lib/kernel/perform'
import { backupCodeHash, createBackupCodes } from './backup-codes'

const minute = 60_000

/** How long a code waits for its holder: an hour in a colleague's hand, three days on the founders' list. */
export const enrolmentCodeMinutes = { colleague: 60, founder: 3 * 24 * 60 } as const

/** Makes a code for somebody; one they were given before stops working. It is told this once, and only its hash stays. */
export async function createEnrolmentCode(
  work: Work,
  { personId, by }: { personId: string; by: keyof typeof enrolmentCodeMinutes },
): Promise<{ code: string; until: Date }> {
  const code = createBackupCodes()[0]!
  const until = new Date(work.now.getTime() + enrolmentCodeMinutes[by] * minute)
  const made = {
    codeHash: enrolmentCodeHash(personId, code),
    madeBy: work.actor.kind === 'person' ? work.actor.personId : null,
    createdAt: work.now,
    expiresAt: until,
    tries: 0,
  }
  await work.tx
    .insert(enrolmentCodes)
    .values({ personId, ...made })
    .onConflictDoUpdate({ target: enrolmentCodes.personId, set: made })
  return { code, until }
}

/** A code for one person opens nothing for another. */
export function enrolmentCodeHash(personId: string, code: string): string {
  return backupCodeHash(`enrolment/${personId}`, code)
}
