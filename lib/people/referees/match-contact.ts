import 'server-only'
import { and, eq } from 'drizzle-orm'
import { type Database, database, type Transaction } from '@/db/client'
import { references } from '@/db/schema/membership/join'
import { members, people } from '@/db/schema/people/people'
import { type MemberCard, memberCards } from '@/lib/people/members/member-cards'
import { memberNumberIn } from '@/lib/people/members/member-number'

/** Why a contact leads to nobody whom we may ask. For officers only; the applicant never learns that there is a reason. */
export type Unmatched =
  | 'nobody'
  | 'the-applicant'
  | 'not-in-good-standing'
  | 'the-other-referee'
  | 'answered-before'

type Behind = { member: MemberCard; why?: undefined } | { member?: MemberCard; why: Unmatched }
type Given = { applicationId: string; applicantId: string; contact: string }

/** Whom a contact belongs to, as the applicant gave it: an address of a member's own record, or a membership number. */
export async function matchContact(
  given: Given,
  at: Date,
  db: Database | Transaction = database(),
): Promise<Behind> {
  const [member] = await memberCards(ownedBy(given.contact), at, db, 1)
  if (!member) return { why: 'nobody' }
  return { member, why: await whyUnmatched({ ...given, member }, db) } as Behind
}

/** Why this member may not be asked to vouch for this applicant, or nothing. */
export async function whyUnmatched(
  { member, ...given }: { member: MemberCard; applicationId: string; applicantId: string },
  db: Database | Transaction,
): Promise<Unmatched | undefined> {
  if (member.personId === given.applicantId) return 'the-applicant'
  if (!member.mayVote || !member.email) return 'not-in-good-standing'
  const asked = await db
    .select()
    .from(references)
    .where(
      and(
        eq(references.applicationId, given.applicationId),
        eq(references.refereeId, member.personId),
      ),
    )
  if (asked.some((reference) => !reference.replacedAt)) return 'the-other-referee'
  // Somebody who said no, or whom an officer did not accept, is not asked again.
  return asked.some((reference) => reference.state !== 'requested' || reference.refusedAt)
    ? 'answered-before'
    : undefined
}

function ownedBy(contact: string) {
  const number = memberNumberIn(contact)
  return number === undefined
    ? eq(people.email, contact.trim().toLowerCase())
    : eq(members.number, number)
}
