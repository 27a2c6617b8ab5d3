import 'server-only'
import { eq } from 'drizzle-orm'
import { emailChanges } from '@/db/schema/people/email-changes'
import { verb, type Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { emailChangeMoves } from './states'

/** The person, or an officer, stops a change of address before it counts. */
export const stopEmailChange = verb(
  'email-change.stop',
  { subject: lockChange },
  async (work, change, _: { changeId: string }) => {
    if (change.state !== 'asked') throw new Refusal('moved-meanwhile')
    await stopChange(work, change)
  },
)

async function lockChange(work: Work, { changeId }: { changeId: string }) {
  const [change] = await work.tx
    .select()
    .from(emailChanges)
    .where(eq(emailChanges.id, changeId))
    .for('update')
  return change
}

/** Nothing changes, and what was asked for is forgotten. That the old address said no is remembered for a while. */
export async function stopChange(
  work: Work,
  { id, personId }: { id: string; personId: string },
  said: { refusedAt?: Date } = {},
) {
  await work.move(emailChanges, { id }, emailChangeMoves, 'stop', {
    endedAt: work.now,
    newEmail: '',
    oldTokenHash: null,
    newTokenHash: null,
    ...said,
  })
  work.record('email-change.stopped', { kind: 'person', id: personId })
}
