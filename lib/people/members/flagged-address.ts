import 'server-only'
import { and, eq, inArray, isNotNull, sql } from 'drizzle-orm'
import { type Database, database, type Transaction } from '@/db/client'
import { flaggedAddresses, members, people } from '@/db/schema/people/people'
import { atWallTime, dateOf, monthsAfter } from '@/lib/kernel/calendar'
import { keyedHash, unseal } from '@/lib/kernel/field-encryption'
import type { Work } from '@/lib/kernel/perform'
import { organisation } from '@/lib/organisation'

/** What an address of somebody who was expelled is remembered as: a hash that only we can make, also after erasure. */
export function flagOf(email: string): string {
  return keyedHash(`flagged-address/${email.trim().toLowerCase()}`)
}

type Identity = { nameKey: string; dateOfBirth?: string | null; postcode?: string | null }

/**
 * What somebody without an address of their own is remembered as: their name with the day they were born on, or with their postcode
 * where we were never told the day. Never the mailbox they read with somebody else: it is not theirs to be flagged.
 */
export function flagsOfIdentity({ nameKey, dateOfBirth, postcode }: Identity): string[] {
  const place = postcode?.replace(/\s/g, '').toUpperCase()
  return [dateOfBirth, place]
    .filter((part) => part)
    .map((part) => keyedHash(`flagged-person/${nameKey}/${part}`))
}

export async function flagOfPerson(work: Work, personId: string): Promise<string | undefined> {
  const [person] = await work.tx.select().from(people).where(eq(people.id, personId))
  if (!person) return undefined
  if (person.email) return flagOf(person.email)
  const { nameKey, dateOfBirthSealed, postcode } = person
  if (!nameKey) return undefined
  const dateOfBirth = dateOfBirthSealed ? unseal<string>(dateOfBirthSealed) : undefined
  return flagsOfIdentity({ nameKey, dateOfBirth, postcode })[0]
}

type Applicant = { email?: string; name: string; dateOfBirth?: string; postcode?: string }

/** Why and until when an applicant is flagged, if they are: by their address, or by who they are. */
export async function flagOnApplicant(work: Work, { email, name, ...given }: Applicant) {
  const [{ nameKey } = { nameKey: '' }] = await work.tx.execute<{ nameKey: string | null }>(
    sql`select name_key(${name}) as "nameKey"`,
  )
  const byAddress = email ? await flagOn(email, work.tx) : undefined
  if (byAddress) return { ...byAddress, by: 'address' as const }
  const byIdentity = nameKey
    ? await flagAmong(flagsOfIdentity({ nameKey, ...given }), work.tx)
    : undefined
  return byIdentity && { ...byIdentity, by: 'identity' as const }
}

/** Why and until when this address is flagged, if it is. */
export async function flagOn(email: string, db: Database | Transaction = database()) {
  return flagAmong([flagOf(email)], db)
}

async function flagAmong(hashes: string[], db: Database | Transaction) {
  const [flag] = await db
    .select()
    .from(flaggedAddresses)
    .where(inArray(flaggedAddresses.emailHash, hashes))
  return flag && { reason: flag.reason, flaggedAt: flag.flaggedAt, reviewAt: flag.reviewAt }
}

/** When somebody has to say whether an address is still remembered; if nobody does, it goes. */
export function reviewOf(flaggedAt: Date): Date {
  const months = 12 * organisation.retention.flaggedAddressYears
  return atWallTime(monthsAfter(dateOf(flaggedAt), months))
}

/**
 * Before the details of somebody who was expelled are erased, they are put on the list, or the officers would not
 * know if they apply again. What is on it keeps its reason and its date. Counted from the expulsion: an erasure, which is also what
 * retention does two years later, remembers nobody for longer, nor again when the time is over.
 */
export async function flagIfExpelled(work: Work, personId: string) {
  const [expelled] = await work.tx
    .select({ at: members.expelledAt })
    .from(members)
    .where(and(eq(members.personId, personId), isNotNull(members.expelledAt)))
  if (!expelled?.at) return
  const reviewAt = reviewOf(expelled.at)
  if (reviewAt <= work.now) return
  const flagHash = await flagOfPerson(work, personId)
  if (!flagHash) return
  await work.tx
    .insert(flaggedAddresses)
    .values({
      emailHash: flagHash,
      reason: 'Expelled from membership',
      flaggedAt: expelled.at,
      reviewAt,
    })
    .onConflictDoNothing()
}
