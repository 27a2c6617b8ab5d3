import 'server-only'
import { eq } from 'drizzle-orm'
import { members, people } from '@/db/schema/people/people'
import { memberMerges } from '@/db/schema/records/merges'
import type { Work } from '@/lib/kernel/perform'
import { memberNumberInWords } from '@/lib/people/members/member-number'
import { proposalWaits } from '@/lib/people/officers/waiting-proposals'
import { lapseMerges, lapseUndoing } from './lapse-merges'

/** A merge as the table of permissions wants it for its second officer: about the record that is kept. */
export async function findMerge(work: Work, { mergeId }: { mergeId: string }) {
  const [merge] = await work.tx
    .select()
    .from(memberMerges)
    .where(eq(memberMerges.id, mergeId))
    .for('update')
  if (!merge) return undefined
  const { keptId, proposedBy, proposedAt } = merge
  const { spent } = await proposalWaits(work, { by: proposedBy, at: proposedAt }, lapseMerges)
  return { ...merge, personId: keptId, officers: [proposedBy], spent }
}

/** The same for the second officer of its undoing. */
export async function findUndo(work: Work, asked: { mergeId: string }) {
  const merge = await findMerge(work, asked)
  if (!merge) return undefined
  const { undoProposedBy: by, undoProposedAt: at } = merge
  const { spent } = await proposalWaits(work, { by, at }, lapseUndoing)
  return { ...merge, officers: by ? [by] : [], spent }
}

/** Both records, locked in one order, so that no two merges wait for each other. */
export async function lockBoth(
  work: Work,
  { keptId, otherId }: { keptId: string; otherId: string },
) {
  const locked = new Map<string, Locked>()
  for (const id of [keptId, otherId].toSorted()) {
    const [person] = await work.tx.select().from(people).where(eq(people.id, id)).for('update')
    const [member] = await work.tx
      .select()
      .from(members)
      .where(eq(members.personId, id))
      .for('update')
    if (person && member) locked.set(id, { person, member })
  }
  return { kept: locked.get(keptId), other: locked.get(otherId) }
}

export type Locked = { person: typeof people.$inferSelect; member: typeof members.$inferSelect }

/** Under which numbers the audit names the two. */
export function numbersOf({ kept, other }: { kept: Locked; other: Locked }) {
  return {
    kept: memberNumberInWords(kept.member.number),
    other: memberNumberInWords(other.member.number),
  }
}
