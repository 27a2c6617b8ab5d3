import 'server-only'
import { memberMerges } from '@/db/schema/records/merges'
import { newId } from '@/lib/kernel/ids'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { memberWithId } from '@/lib/people/members/member-with-id'
import { lockBoth, numbersOf } from './find-merge'

/** They are two people, parent and child perhaps: nobody is asked about them again. It changes neither record, so one officer is enough. */
export const keepApart = verb(
  'merge.decline',
  { knownTo: 'member.search', subject: memberWithId },
  async (work, { personId: keptId }, { otherId }: { otherId: string }) => {
    work.assertCan('merge.decline', { personId: otherId })
    const { kept, other } = await lockBoth(work, { keptId, otherId })
    if (!kept || !other || keptId === otherId) throw new Refusal('merge.not-two-records')
    const [id, by] = [newId(), work.person.personId]
    await work.tx.insert(memberMerges).values({
      id,
      keptId,
      otherId,
      fromOther: [],
      state: 'declined',
      proposedBy: by,
      proposedAt: work.now,
      settledBy: by,
      settledAt: work.now,
    })
    work.record('merge.declined', { kind: 'merge', id }, numbersOf({ kept, other }))
  },
)
