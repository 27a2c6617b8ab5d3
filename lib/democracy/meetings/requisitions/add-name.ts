import 'server-only'
import { eq } from 'drizzle-orm'
import { requisitionNames, requisitions } from '@/db/schema/democracy/requisitions'
import { requisitionToCall } from '@/emails/democracy/requisition-to-call'
import { dateOf, daysAfter } from '@/lib/kernel/calendar'
import { siteUrl } from '@/lib/kernel/env'
import { verb, type Work } from '@/lib/kernel/perform'
import { organisation } from '@/lib/organisation'
import { officersWith } from '@/lib/people/officers/officers-now'
import { countNames } from './count-names'
import { assertGathering, lockRequisition, type RequisitionRow } from './lock-requisition'

/** A member calls for the meeting as well. With the last name that it takes, officers have to call it. */
export const addNameToRequisition = verb(
  'requisition.sign',
  { subject: lockRequisition },
  async (work, requisition, _input: { number: number }) => {
    assertGathering(requisition, work.now)
    await addName(work, requisition)
  },
)

/** One name a person, however often they press. */
export async function addName(work: Work, requisition: RequisitionRow) {
  await work.tx
    .insert(requisitionNames)
    .values({
      requisitionId: requisition.id,
      personId: work.person.personId,
      addedAt: work.now,
    })
    .onConflictDoNothing()
  const signed = await countNames(work.tx, requisition.id, work.now)
  if (signed >= requisition.needed) await noteReached(work, requisition, signed)
}

async function noteReached(work: Work, { id, number, business }: RequisitionRow, signed: number) {
  const callBy = daysAfter(dateOf(work.now), organisation.rules.requisition.callDays)
  await work.tx
    .update(requisitions)
    .set({ reachedAt: work.now, signed, callBy })
    .where(eq(requisitions.id, id))
  // Officers see the names; the audit log does not say who called for it.
  work.recordUnnamed('requisition.reached', { kind: 'requisition', id }, { number, signed, callBy })
  await work.emailAll(
    requisitionToCall,
    (await officersWith(work, 'meetings.call')).map(({ personId, email, name }) => ({
      to: { email, personId },
      key: `${id}/reached/${personId}`,
      props: {
        name,
        business,
        signed,
        callBy,
        overdue: false,
        link: siteUrl(`/meetings/requisitions/${number}`),
      },
    })),
  )
}
