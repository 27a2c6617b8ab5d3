import 'server-only'
import { and, eq, isNull } from 'drizzle-orm'
import { members, people } from '@/db/schema/people/people'
import type { Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'

/**
 * Whom two officers can add to a roll. Nobody who has left, died or was expelled or erased, also since it was proposed; and not the other
 * record of somebody, which beside the kept one would be a second vote.
 */
export async function assertOneOfUs(work: Work, personId: string) {
  const [member] = await work.tx
    .select({ importedAt: members.importedAt })
    .from(members)
    .innerJoin(people, eq(people.id, members.personId))
    .where(
      and(
        eq(members.personId, personId),
        isNull(members.mergedIntoId),
        isNull(members.resignedAt),
        isNull(members.expelledAt),
        isNull(members.diedAt),
        isNull(people.erasedAt),
      ),
    )
  if (!member) throw new Refusal('roll.not-one-of-us')
  return member
}
