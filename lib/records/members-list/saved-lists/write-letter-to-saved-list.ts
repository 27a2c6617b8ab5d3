import 'server-only'
import { and, eq, or } from 'drizzle-orm'
import { savedLists } from '@/db/schema/records/saved-lists'
import { verb, type Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { readsAllOfGroup } from '@/lib/people/groups/named-in-group'
import { keptSavedList } from '@/lib/people/letters/forms'
import type { SavedListOfLetter } from '@/lib/people/letters/states'
import { type Written, writeLetter } from '@/lib/people/letters/write-letter'
import { savedListFilter } from '../filters'
import { mayUseSavedList } from './read-saved-lists'

type Letter = Omit<Written, 'savedList'> & { savedList?: string }

/** An officer writes a letter, to all whom it is for or only to those of them in a saved list that the officer can open. */
export const writeLetterToSavedList = verb('letter.write', async (work, letter: Letter) => {
  const { savedList } = letter
  return writeLetter.within(work, {
    ...letter,
    savedList:
      savedList === keptSavedList
        ? keptSavedList
        : savedList
          ? await savedListOf(work, savedList)
          : undefined,
  })
})

async function savedListOf(work: Work, savedListId: string): Promise<SavedListOfLetter> {
  const [savedList] = await work.tx
    .select()
    .from(savedLists)
    .where(
      and(
        eq(savedLists.id, savedListId),
        or(eq(savedLists.ownerId, work.person.personId), eq(savedLists.shared, true)),
      ),
    )
  const filter = savedList && savedListFilter.parse(savedList.filter)
  if (!filter || !mayUseSavedList(work.actor, filter)) throw new Refusal('letter.saved-list-gone')
  const asks = Object.fromEntries(
    Object.entries(filter).filter((pair): pair is [string, string] => Boolean(pair[1])),
  )
  if (Object.keys(asks).length === 0) throw new Refusal('letter.saved-list-gone')
  const { group } = filter
  return {
    savedListId,
    name: savedList.name,
    asks,
    allOfGroup:
      group !== undefined && (await readsAllOfGroup(work.tx, work.actor, group, work.now)),
  }
}
