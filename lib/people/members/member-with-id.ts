import 'server-only'
import { and, eq, isNull } from 'drizzle-orm'
import { members, people } from '@/db/schema/people/people'
import type { Work } from '@/lib/kernel/perform'

/** The member whom an officer's act is about; nobody once their details are erased. */
export async function memberWithId(work: Work, { personId }: { personId: string }) {
  const [member] = await work.tx
    .select({ personId: members.personId, number: members.number })
    .from(members)
    .innerJoin(people, eq(people.id, members.personId))
    .where(and(eq(members.personId, personId), isNull(people.erasedAt)))
  return member
}
