import 'server-only'
import { memberMerges } from '@/db/schema/records/merges'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { findMerge, lockBoth, numbersOf } from './find-merge'
import { mergeMoves } from './states'

/** They are two people after all, or it was proposed by mistake. */
export const declineMerge = verb(
  'merge.decline',
  { knownTo: 'member.search', subject: findMerge },
  async (work, merge, _: { mergeId: string }) => {
    work.assertCan('merge.decline', { personId: merge.otherId })
    await work.move(memberMerges, merge, mergeMoves, 'decline', {
      settledBy: work.person.personId,
      settledAt: work.now,
    })
    const { kept, other } = await lockBoth(work, merge)
    if (!kept || !other) throw new Refusal('merge.not-two-records')
    work.record('merge.declined', { kind: 'merge', id: merge.id }, numbersOf({ kept, other }))
  },
)
