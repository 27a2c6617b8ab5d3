import 'server-only'
import { eq } from 'drizzle-orm'
import { requisitions } from '@/db/schema/democracy/requisitions'
import type { Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'

export type RequisitionRow = typeof requisitions.$inferSelect

/** Held while its names change: nobody takes theirs off in the moment in which it is reached. */
export async function lockRequisition(work: Work, { number }: { number: number }) {
  const [requisition] = await work.tx
    .select()
    .from(requisitions)
    .where(eq(requisitions.number, number))
    .for('update')
  return requisition
}

export function assertGathering({ reachedAt, lapsesAt }: RequisitionRow, at: Date) {
  if (reachedAt) throw new Refusal('requisition.reached')
  if (lapsesAt <= at) throw new Refusal('requisition.lapsed')
}
