import 'server-only'
import { and, eq, isNotNull } from 'drizzle-orm'
import { type Database, database, type Transaction } from '@/db/client'
import { flaggedAddresses, members, people } from '@/db/schema/people/people'
import { atWallTime, dateOf, monthsAfter } from '@/lib/kernel/calendar'
import { keyedHash } from '@/lib/kernel/field-encryption'
import type { Work } from '@/lib/kernel/perform'
import { organisation } from '@/lib/organisation'

/** What an address of somebody who was expelled is remembered as: a hash that only we can make, also after erasure. */
export function flagOf(email: string): string {
  return keyedHash(`flagged-address/${email.trim().toLowerCase()}`)
}

/** Why and until when this address is flagged, if it is. */
export async function flagOn(email: string, db: Database | Transaction = database()) {
  const [flag] = await db
    .select()
    .from(flaggedAddresses)
    .where(eq(flaggedAddresses.emailHash, flagOf(email)))
  return flag && { reason: flag.reason, flaggedAt: flag.flaggedAt, reviewAt: flag.reviewAt }
}

/** When somebody has to say whether an address is still remembered; if nobody does, it goes. */
export function reviewOf(flaggedAt: Date): Date {
  const months = 12 * organisation.retention.flaggedAddressYears
  return atWallTime(monthsAfter(dateOf(flaggedAt), months))
}

/**
 * Before the details of somebody who was expelled are erased, their address is put on the list, or the officers would not
 * know if they apply again. One that is on it keeps its reason and its date.
 */
export async function flagIfExpelled(work: Work, personId: string) {
  const [expelled] = await work.tx
    .select({ email: people.email })
    .from(people)
    .innerJoin(members, eq(members.personId, people.id))
    .where(and(eq(people.id, personId), isNotNull(members.expelledAt), isNotNull(people.email)))
  if (!expelled?.email) return
  await work.tx
    .insert(flaggedAddresses)
    .values({
      emailHash: flagOf(expelled.email),
      reason: 'Expelled from membership',
      flaggedAt: work.now,
      reviewAt: reviewOf(work.now),
    })
    .onConflictDoNothing()
}
