import type { Actor } from '@/lib/kernel/actor'
import { isolateName } from '@/lib/kernel/isolate-name'
import { keptSavedList } from '@/lib/people/letters/forms'
import type { SavedListOfLetter } from '@/lib/people/letters/states'
import { listSavedLists } from '@/lib/records/members-list/saved-lists/read-saved-lists'

/** The saved lists that a letter can go to, and first the one that it has. */
export async function savedListChoices(officer: Actor, has?: SavedListOfLetter | null) {
  const savedLists = (await listSavedLists(officer)).map(({ id, name, own, ownerName }) => ({
    value: id,
    label: own ? name : `${name} (by ${isolateName(ownerName)})`,
  }))
  if (!has) return savedLists
  return [
    { value: keptSavedList, label: `${isolateName(has.name)}, as the letter has it` },
    ...savedLists,
  ]
}
