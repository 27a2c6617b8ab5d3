import 'server-only'
import { eq } from 'drizzle-orm'
import { savedLists } from '@/db/schema/records/saved-lists'
import { verb, type Work } from '@/lib/kernel/perform'
import { holdsPowerNow } from '@/lib/people/officers/officers-now'

/**
 * Whoever saved it takes it off the list, for everybody whom they showed it to. One that its maker shared before they left office belongs to the
 * officers: any of them does.
 */
export const removeSavedList = verb(
  'saved-list.remove',
  { knownTo: 'member.search', subject: findSavedList },
  async (work, { id, personId }, _: { savedListId: string }) => {
    await work.tx.delete(savedLists).where(eq(savedLists.id, id))
    work.record('segment.removed', { kind: 'person', id: personId })
  },
)

async function findSavedList(work: Work, { savedListId }: { savedListId: string }) {
  const [savedList] = await work.tx
    .select({
      id: savedLists.id,
      personId: savedLists.ownerId,
      shared: savedLists.shared,
    })
    .from(savedLists)
    .where(eq(savedLists.id, savedListId))
    .for('update')
  if (!savedList) return undefined
  const inOffice = await holdsPowerNow(work.tx, savedList.personId, 'members.read', work.now)
  return { ...savedList, ofOfficers: savedList.shared && !inOffice }
}
