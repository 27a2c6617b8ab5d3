import 'server-only'
import { and, eq, inArray, isNull } from 'drizzle-orm'
import { people } from '@/db/schema/people/people'
import { standings } from '@/db/schema/people/standings'
import type { Standing } from '@/lib/kernel/actor'
import type { Work } from '@/lib/kernel/perform'
import { standingSql } from '@/lib/people/members/standing-sql'

/** The members who stand like this at that time, as a letter to all of them needs them. */
export function addressees(work: Work, among: Standing[], at: Date) {
  return work.tx
    .select({
      personId: people.id,
      email: people.email,
      name: people.called,
    })
    .from(standings)
    .innerJoin(people, eq(people.id, standings.personId))
    .where(and(isNull(people.erasedAt), inArray(standingSql(at), among)))
}
