import 'server-only'
import { asc, inArray } from 'drizzle-orm'
import { people } from '@/db/schema/people/people'
import type { Work } from '@/lib/kernel/perform'

/**
 * One thing at a time about these people, in one order: who begins to share a mailbox, comes into office or sets up a second factor,
 * is asked about the other two while neither can begin.
 */
export async function lockPeople(work: Work, ids: readonly string[]): Promise<void> {
  await work.tx
    .select({ id: people.id })
    .from(people)
    .where(inArray(people.id, [...ids]))
    .orderBy(asc(people.id))
    .for('update')
}
