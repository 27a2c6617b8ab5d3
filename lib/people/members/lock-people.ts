import 'server-only'
import { asc, inArray } from 'drizzle-orm'
import { people } from '@/db/schema/people/people'
import type { Work } from '@/lib/kernel/perform'

/**
 * One thing at a time about these people, in one order: who begins to share a mailbox, gets another address, comes into office or sets up
 * a second factor, is asked about the others while none of them can begin. People are locked before what is about them. Rows that only point
 * to them (a payment, a role) do not wait for it, unless their address is about to change (`update`).
 */
export async function lockPeople(
  work: Work,
  ids: readonly string[],
  strength: 'no key update' | 'update' = 'no key update',
): Promise<void> {
  await work.tx
    .select({ id: people.id })
    .from(people)
    .where(inArray(people.id, [...ids]))
    .orderBy(asc(people.id))
    .for(strength)
}
