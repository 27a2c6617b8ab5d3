import 'server-only'
import { and, count, eq } from 'drizzle-orm'
import { requisitionNames, requisitions } from '@/db/schema/democracy/requisitions'
import { members, people } from '@/db/schema/people/people'
import { standings } from '@/db/schema/people/standings'
import { requisitionToCall } from '@/emails/democracy/requisition-to-call'
import { dateOf, daysAfter } from '@/lib/kernel/calendar'
import { siteUrl } from '@/lib/kernel/env'
import { verb, type Work } from '@/lib/kernel/perform'
import { organisation } from '@/lib/organisation'
import { mayVoteAt } from '@/lib/people/members/may-vote-at'
import { officersWith } from '@/lib/people/officers/officers-now'
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
  const signed = await countNames(work, requisition.id)
  if (signed >= requisition.needed) await noteReached(work, requisition, signed)
}

/** Those who have a vote at this moment: whoever has left since calls for no meeting of ours. */
async function countNames(work: Work, requisitionId: string): Promise<number> {
  const [found] = await work.tx
    .select({ n: count() })
    .from(requisitionNames)
    .innerJoin(standings, eq(standings.personId, requisitionNames.personId))
    .innerJoin(members, eq(members.personId, requisitionNames.personId))
    .innerJoin(people, eq(people.id, requisitionNames.personId))
    .where(and(eq(requisitionNames.requisitionId, requisitionId), mayVoteAt(work.now)))
  return found!.n
}

async function noteReached(work: Work, { id, number, business }: RequisitionRow, signed: number) {
  const callBy = daysAfter(dateOf(work.now), organisation.rules.requisition.callDays)
  await work.tx
    .update(requisitions)
    .set({ reachedAt: work.now, signed, callBy })
    .where(eq(requisitions.id, id))
  work.record('requisition.reached', { kind: 'requisition', id }, { number, signed, callBy })
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
