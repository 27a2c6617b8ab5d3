import { addNameToRequisition } from '@/lib/democracy/meetings/requisitions/add-name'
import { openRequisition } from '@/lib/democracy/meetings/requisitions/open-requisition'
import type { PersonActor } from '@/lib/kernel/actor'
import { newId } from '@/lib/kernel/ids'

const business =
  'The combined authority decides in January which bus routes it keeps, and our next meeting after this one is in February. What do we ask of it, and who speaks for us there?'

/** Members call for a special meeting, and are some names short of it. Nobody in whose place a visitor looks is among them. */
export async function tellRequisition([opener, ...others]: PersonActor[]) {
  const { number } = await openRequisition(opener!, { id: newId(), business })
  for (const member of others) await addNameToRequisition(member, { number })
}
