import 'server-only'
import { eq } from 'drizzle-orm'
import { memberMerges } from '@/db/schema/records/merges'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { findMerge, lockBoth, numbersOf } from './find-merge'
import { tellSecondOfficers } from './propose-merge'
import { mergeUndoEndsAt } from './states'

/** An officer says that the two records are two people's after all. A second one confirms it, within thirty days of the merge. */
export const proposeUndo = verb(
  'merge.propose-undo',
  { knownTo: 'member.search', subject: findMerge },
  async (work, merge, _: { mergeId: string }) => {
    work.assertCan('merge.propose-undo', { personId: merge.otherId })
    const { id, keptId, otherId, state, settledAt, beforeSealed } = merge
    if (state !== 'confirmed' || !settledAt) throw new Refusal('moved-meanwhile')
    if (!beforeSealed || work.now >= mergeUndoEndsAt(settledAt))
      throw new Refusal('merge.undo-over')
    if (merge.undoProposedBy) throw new Refusal('merge.undo-waits')
    await work.tx
      .update(memberMerges)
      .set({ undoProposedBy: work.person.personId, undoProposedAt: work.now })
      .where(eq(memberMerges.id, id))
    const { kept, other } = await lockBoth(work, merge)
    if (!kept || !other) throw new Refusal('merge.not-two-records')
    work.record('merge.undo-proposed', { kind: 'merge', id }, numbersOf({ kept, other }))
    await tellSecondOfficers(work, id, [keptId, otherId], true)
  },
)
