import 'server-only'
import { eq } from 'drizzle-orm'
import { type Database, database, type Transaction } from '@/db/client'
import { flaggedAddresses } from '@/db/schema/people/people'
import { keyedHash } from '@/lib/kernel/field-encryption'

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
