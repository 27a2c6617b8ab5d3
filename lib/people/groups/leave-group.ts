import 'server-only'
import { and, eq, gt, lte } from 'drizzle-orm'
import { groupTerms } from '@/db/schema/people/groups'
import { verb, type Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'

/** A member leaves a group, at once and without a reason. */
export const leaveGroup = verb('group-term.leave', { subject: ownTerm }, async (work, term) => {
  const ended = await work.tx
    .update(groupTerms)
    .set({ endsAt: work.now, endedBy: work.person.personId })
    .where(and(eq(groupTerms.id, term.id), gt(groupTerms.endsAt, work.now)))
    .returning({ id: groupTerms.id })
  if (ended.length !== 1) throw new Refusal('moved-meanwhile')
  const { group, role, personId } = term
  work.record('group-term.left', { kind: 'person', id: personId }, { group, role })
})

async function ownTerm(work: Work, { termId }: { termId: string }) {
  const [term] = await work.tx
    .select()
    .from(groupTerms)
    .where(and(eq(groupTerms.id, termId), lte(groupTerms.startsAt, work.now)))
  return term
}
