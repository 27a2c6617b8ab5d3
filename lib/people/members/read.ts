import 'server-only'
import { and, eq, isNull } from 'drizzle-orm'
import { database } from '@/db/client'
import { members, people } from '@/db/schema/people/people'
import type { Actor } from '@/lib/kernel/actor'
import { unseal } from '@/lib/kernel/field-encryption'
import { can, refusalOf } from '@/lib/permissions'
import type { DetailPart } from './detail-parts'
import { hasNumber } from './has-number'
import { lookAtMember } from './look-at-member'
import { answersIn, fingerprintOf } from './person-columns'
import { asAnswered, type Contact } from './person-fields'

export type MemberDetails = Contact & {
  email: string
  constituency?: string
  /** `YYYY-MM-DD`, if we know it. */
  dateOfBirth?: string
}

/** What somebody told us about themselves, for themselves. */
export async function getDetails(
  viewer: Actor,
  { personId }: { personId: string },
): Promise<MemberDetails | undefined> {
  if (refusalOf(viewer, 'details.change', { personId })) return undefined
  const [person] = await database().select().from(people).where(eq(people.id, personId))
  if (!person || viewer.kind !== 'person') return undefined
  const { dateOfBirthSealed } = person
  const { email } = viewer
  return {
    ...asAnswered(person),
    email,
    constituency: person.constituency ?? undefined,
    dateOfBirth: dateOfBirthSealed ? unseal<string>(dateOfBirthSealed) : undefined,
  }
}

/**
 * What an officer corrects a part of: the answers only where they are not sealed, and what stands for them in the form. It names the
 * member, so it is audited as a look at their record.
 */
export async function getCorrection(viewer: Actor, number: number, part: DetailPart) {
  if (!can(viewer, 'member.search')) return undefined
  const [found] = await database()
    .select({ person: people, personId: members.personId })
    .from(members)
    .innerJoin(people, eq(people.id, members.personId))
    .where(and(hasNumber(number), isNull(people.erasedAt)))
  if (!found) return undefined
  const { person, personId } = found
  const refusal = refusalOf(viewer, 'details.correct', { personId })
  if (refusal) return { refusal }
  await lookAtMember(viewer, { number })
  const open = part === 'name' || part === 'constituency'
  return {
    personId,
    name: person.name,
    seen: fingerprintOf(person, part),
    saved: open ? answersIn(person, part) : undefined,
  }
}

/** The number of one's own card. */
export async function getOwnNumber(viewer: Actor): Promise<number | undefined> {
  if (viewer.kind !== 'person') return undefined
  const [member] = await database()
    .select({ number: members.number })
    .from(members)
    .where(eq(members.personId, viewer.personId))
  return member?.number
}
