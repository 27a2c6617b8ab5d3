import { addNameToRequisition } from '@/lib/democracy/meetings/requisitions/add-name'
import { openRequisition } from '@/lib/democracy/meetings/requisitions/open-requisition'
import { getRequisition } from '@/lib/democracy/meetings/requisitions/read-requisitions'
import type { PersonActor } from '@/lib/kernel/actor'
import { newId } from '@/lib/kernel/ids'

const business =
  'The combined authority decides in January which bus routes it keeps, and our next meeting after this one is in February. What do we ask of it, and who speaks for us there?'

/** Members call for a special meeting, and are some names short of it. Nobody in whose place a visitor looks is among them. */
export async function tellRequisition([opener, ...others]: PersonActor[]) {
  const { number } = await openRequisition(opener!, { id: newId(), business })
  for (const member of others) await addNameToRequisition(member, { number })
}

const libraries =
  'The council asks until the end of the month about closing two libraries. What do we answer, and how do we fight for them?'

/** Enough members call for another one, so that officers owe it to them. */
export async function tellReachedRequisition([opener, ...others]: PersonActor[]) {
  const { number } = await openRequisition(opener!, { id: newId(), business: libraries })
  const { needed } = (await getRequisition(opener!, number))!
  for (const member of others.slice(0, needed - 1)) await addNameToRequisition(member, { number })
}
