import 'server-only'
import { and, eq, gt, inArray } from 'drizzle-orm'
import { groupProposals, groupTerms } from '@/db/schema/people/groups'
import type { Work } from '@/lib/kernel/perform'

/** Only a member is in a group, so every term of whoever leaves ends with the membership, and what was proposed is off the table. */
export async function endGroupTerms(work: Work, personId: string): Promise<void> {
  await work.tx
    .update(groupTerms)
    .set({ endsAt: work.now, endedBy: work.actor.kind === 'person' ? work.actor.personId : null })
    .where(and(eq(groupTerms.personId, personId), gt(groupTerms.endsAt, work.now)))
  await work.tx
    .update(groupProposals)
    .set({ state: 'withdrawn' })
    .where(
      and(
        eq(groupProposals.personId, personId),
        inArray(groupProposals.state, ['proposed', 'asked']),
      ),
    )
}
