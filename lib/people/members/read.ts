import 'server-only'
import { eq } from 'drizzle-orm'
import { database } from '@/db/client'
import { members, people } from '@/db/schema/people/people'
import type { Actor } from '@/lib/kernel/actor'
import { unseal } from '@/lib/kernel/field-encryption'
import { refusalOf } from '@/lib/permissions'
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
  if (!person?.email) return undefined
  const { email, dateOfBirthSealed } = person
  return {
    ...asAnswered(person),
    email,
    constituency: person.constituency ?? undefined,
    dateOfBirth: dateOfBirthSealed ? unseal<string>(dateOfBirthSealed) : undefined,
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
