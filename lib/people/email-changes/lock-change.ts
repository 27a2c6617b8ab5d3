import 'server-only'
import { and, eq, type SQL } from 'drizzle-orm'
import { emailChanges } from '@/db/schema/people/email-changes'
import type { Work } from '@/lib/kernel/perform'
import { lockPeople } from '@/lib/people/members/lock-people'

/** A change of address and, before it, whose it is: whoever asks for another one, shares theirs or leaves locks in the same order. */
export async function lockChangeOf(work: Work, which: SQL) {
  const [found] = await work.tx
    .select({ id: emailChanges.id, personId: emailChanges.personId })
    .from(emailChanges)
    .where(which)
  if (!found) return undefined
  await lockPeople(work, [found.personId], 'update')
  const [change] = await work.tx
    .select()
    .from(emailChanges)
    .where(and(eq(emailChanges.id, found.id), which))
    .for('update')
  return change
}
