import 'server-only'
import { and, eq, inArray, sql } from 'drizzle-orm'
import { type Database, database, type Transaction } from '@/db/client'
import { references } from '@/db/schema/membership/join'
import { people } from '@/db/schema/people/people'
import { emailAddressIn } from '@/lib/kernel/email-address'
import { hasNumber } from '@/lib/people/members/has-number'
import { readsAt, readsMailboxWith } from '@/lib/people/members/mailbox'
import { type MemberCard, memberCards } from '@/lib/people/members/member-cards'
import { memberNumberIn } from '@/lib/people/members/member-number'

/** Why a contact leads to nobody whom we may ask. For officers only; the applicant never learns that there is a reason. */
export type Unmatched =
  | 'nobody'
  | 'the-applicant'
  | 'not-in-good-standing'
  | 'the-other-referee'
  /** They read one mailbox with the other referee: one of them could answer for both. */
  | 'one-mailbox'
  | 'answered-before'
  /** Two members read this mailbox, and the name given does not say which of them. */
  | 'shared-address'

type Behind = { member: MemberCard; why?: undefined } | { member?: MemberCard; why: Unmatched }
type Given = { applicationId: string; applicantId: string; contact: string; name: string }

/** Whom a contact belongs to, as the applicant gave it: an address of a member's own record, or a membership number. */
export async function matchContact(
  given: Given,
  at: Date,
  db: Database | Transaction = database(),
): Promise<Behind> {
  const found = await memberCards(ownedBy(given.contact), at, db, 10)
  if (found.length === 0) return { why: 'nobody' }
  const called = found.length === 1 ? found : await calledLike(db, found, given.name)
  const [member] = called
  if (!member || called.length > 1) return { why: 'shared-address' }
  return { member, why: await whyUnmatched({ ...given, member }, db) } as Behind
}

/** Why this member may not be asked to vouch for this applicant, or nothing. */
export async function whyUnmatched(
  { member, ...given }: { member: MemberCard; applicationId: string; applicantId: string },
  db: Database | Transaction,
): Promise<Unmatched | undefined> {
  if (member.personId === given.applicantId) return 'the-applicant'
  if (!member.mayVote || !member.email) return 'not-in-good-standing'
  const all = await db
    .select()
    .from(references)
    .where(eq(references.applicationId, given.applicationId))
  const others = all.flatMap(({ refereeId, replacedAt }) => (replacedAt ? [] : [refereeId]))
  if (await readsMailboxWith(db, member.personId, others)) return 'one-mailbox'
  const asked = all.filter(({ refereeId }) => refereeId === member.personId)
  if (asked.some((reference) => !reference.replacedAt)) return 'the-other-referee'
  // Somebody who said no, or whom an officer did not accept, is not asked again.
  return asked.some((reference) => reference.state !== 'requested' || reference.refusedAt)
    ? 'answered-before'
    : undefined
}

/** Of those who share a mailbox, who is called what the applicant wrote. */
async function calledLike(db: Database | Transaction, found: MemberCard[], name: string) {
  const rows = await db
    .select({ id: people.id })
    .from(people)
    .where(
      and(
        inArray(
          people.id,
          found.map(({ personId }) => personId),
        ),
        sql`${people.nameKey} = name_key(${name})`,
      ),
    )
  return found.filter(({ personId }) => rows.some(({ id }) => id === personId))
}

function ownedBy(contact: string) {
  const number = memberNumberIn(contact)
  return number === undefined ? readsAt(emailAddressIn(contact) ?? '') : hasNumber(number)
}
