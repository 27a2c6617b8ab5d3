import 'server-only'
import { referenceRequested } from '@/emails/people/reference-requested'
import { addDays } from '@/lib/kernel/calendar'
import { siteUrl } from '@/lib/kernel/env'
import { keyedHash } from '@/lib/kernel/field-encryption'
import { hashOf } from '@/lib/kernel/ids'
import type { Work } from '@/lib/kernel/perform'
import { organisation } from '@/lib/organisation'
import type { MemberCard } from '@/lib/people/members/member-cards'

/**
 * The secret in a referee's link: 32 bytes that only our keys can make, so that a reminder carries the very link of the
 * request although nothing but its hash is stored.
 */
export function tokenOf(reference: { id: string; sentAt: Date }): string {
  const made = keyedHash(`reference-link/${reference.id}/${reference.sentAt.toISOString()}`)
  return Buffer.from(made, 'hex').toString('base64url')
}

export function linkOf(reference: { id: string; sentAt: Date }): string {
  return siteUrl(`/references/${tokenOf(reference)}`)
}

export function expiryFrom(at: Date): Date {
  return addDays(at, organisation.rules.referenceExpiryDays)
}

type Asked = { id: string; place: string; applicantName: string }

/** Sends the request to the address on the member's own record, and to no other. Returns what the reference keeps of it. */
export async function askForReference(work: Work, reference: Asked, member: MemberCard) {
  const sentAt = work.now
  const expiresAt = expiryFrom(sentAt)
  const { id, place, applicantName } = reference
  await work.email(referenceRequested, {
    to: { email: member.email!, personId: member.personId },
    key: `reference/${id}`,
    props: {
      refereeName: member.called,
      applicantName,
      place,
      link: linkOf({ id, sentAt }),
      expiresAt: expiresAt.toISOString(),
    },
  })
  return {
    refereeId: member.personId,
    tokenHash: hashOf(tokenOf({ id, sentAt })),
    sentAt,
    expiresAt,
  }
}
