import 'server-only'
import { savedLists } from '@/db/schema/records/saved-lists'
import { newId } from '@/lib/kernel/ids'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import type { ListToSave } from '../filters'
import { mayUseSavedList } from './read-saved-lists'

/** An officer keeps what they ask of the list under a name; the same name again is the same saved list. */
export const saveList = verb('saved-list.save', async (work, savedList: ListToSave) => {
  const { name, shared, filter } = savedList
  if (!mayUseSavedList(work.actor, filter)) throw new Refusal('not-allowed')
  const { personId } = work.person
  await work.tx
    .insert(savedLists)
    .values({ id: newId(), name, filter, ownerId: personId, shared, savedAt: work.now })
    .onConflictDoUpdate({
      target: [savedLists.ownerId, savedLists.name],
      set: { filter, shared, savedAt: work.now },
    })
  work.record('segment.saved', { kind: 'person', id: personId }, { shared })
})
