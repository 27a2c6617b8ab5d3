import 'server-only'
import type { Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { liveStatuses } from '../mirror/mirror'
import { inForce, lockSubscriptions, type SubscriptionRow } from '../subscription-rows'

/** The dues that run for somebody, held for this act: everything that is decided about them goes one after another. */
export async function runningDues(work: Work, personId: string): Promise<SubscriptionRow> {
  const row = inForce(await lockSubscriptions(work.tx, personId))
  if (!row?.stripeSubscriptionId || !liveStatuses.includes(row.status)) {
    throw new Refusal('dues.not-running')
  }
  return row
}
