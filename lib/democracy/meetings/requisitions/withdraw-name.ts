import 'server-only'
import { and, eq } from 'drizzle-orm'
import { requisitionNames } from '@/db/schema/democracy/requisitions'
import { verb, type Work } from '@/lib/kernel/perform'
import { assertGathering, lockRequisition } from './lock-requisition'

/** Whoever called for the meeting takes their name off again, until there are enough. */
export const withdrawName = verb(
  'requisition.withdraw',
  { subject: lockOwnName },
  async (work, { requisition, personId }, _input: { number: number }) => {
    assertGathering(requisition, work.now)
    await work.tx
      .delete(requisitionNames)
      .where(
        and(
          eq(requisitionNames.requisitionId, requisition.id),
          eq(requisitionNames.personId, personId),
        ),
      )
  },
)

async function lockOwnName(work: Work, { number }: { number: number }) {
  const requisition = await lockRequisition(work, { number })
  return requisition && { requisition, personId: work.person.personId }
}
