import 'server-only'
import { memberSegments } from '@/db/schema/records/member-segments'
import { newId } from '@/lib/kernel/ids'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import type { SegmentToSave } from '../filters'
import { mayUseSegment } from './read-segments'

/** An officer keeps what they ask of the list under a name; the same name again is the same segment. */
export const saveSegment = verb('segment.save', async (work, segment: SegmentToSave) => {
  const { name, shared, filter } = segment
  if (!mayUseSegment(work.actor, filter)) throw new Refusal('not-allowed')
  const { personId } = work.person
  await work.tx
    .insert(memberSegments)
    .values({ id: newId(), name, filter, ownerId: personId, shared, savedAt: work.now })
    .onConflictDoUpdate({
      target: [memberSegments.ownerId, memberSegments.name],
      set: { filter, shared, savedAt: work.now },
    })
  work.record('segment.saved', { kind: 'person', id: personId }, { shared })
})
