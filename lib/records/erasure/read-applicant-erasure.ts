import 'server-only'
import { and, eq, isNull } from 'drizzle-orm'
import { database } from '@/db/client'
import { members, people } from '@/db/schema/people/people'
import type { Actor } from '@/lib/kernel/actor'
import { getOpenEnding } from '@/lib/membership/leaving/read'
import { reachableAt } from '@/lib/people/members/mailbox'
import { can } from '@/lib/permissions'

/** The erasure of an applicant who is no member: one that waits, or whether this officer can record that they asked by letter. */
export async function getApplicantErasure(viewer: Actor, { personId }: { personId: string }) {
  if (!can(viewer, 'ending.decline', { personId })) return undefined
  const [applicant] = await database()
    .select({ email: reachableAt })
    .from(people)
    .leftJoin(members, eq(members.personId, people.id))
    .where(and(eq(people.id, personId), isNull(people.erasedAt), isNull(members.personId)))
  if (!applicant) return undefined
  const waiting = await getOpenEnding(viewer, { personId })
  return { waiting, possible: !waiting && !applicant.email }
}
