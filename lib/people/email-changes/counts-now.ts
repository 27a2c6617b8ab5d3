import 'server-only'
import { and, eq, isNotNull } from 'drizzle-orm'
import { people } from '@/db/schema/people/people'
import type { Work } from '@/lib/kernel/perform'
import { everyOfficer } from '@/lib/people/officers/officers-now'
import { countsAt, type EmailChangeFacts } from './states'

type Change = EmailChangeFacts & { personId: string }

/**
 * Whether a change counts at this moment. Silence is never enough where the account opens an office: also not where the member
 * came into office after an officer asked for the change.
 */
export async function countsNow(work: Work, change: Change): Promise<boolean> {
  if (!countsAt(change, work.now)) return false
  return change.agreedAt !== null || !(await holdsOffice(work, change.personId))
}

/** Somebody without one has their mail by post, or in the mailbox of somebody they live with. */
export async function hasOwnAddress(work: Work, personId: string): Promise<boolean> {
  const own = and(eq(people.id, personId), isNotNull(people.email))
  return (await work.tx.$count(people, own)) > 0
}

export async function holdsOffice(work: Work, personId: string): Promise<boolean> {
  return (await everyOfficer(work)).some((officer) => officer.personId === personId)
}
