import 'server-only'
import { eq } from 'drizzle-orm'
import { database } from '@/db/client'
import { subscriptionChanges } from '@/db/schema/money/subscriptions'
import { system } from '@/lib/kernel/actor'
import { log } from '@/lib/kernel/log'
import { Refusal } from '@/lib/kernel/refusals'
import { applyChange } from './apply-change'
import type { ChangeState } from './change-requests'

/**
 * Tries at once what was just decided, so that the next page can say how it ended. It stands written down by now: whatever
 * goes wrong here, the job does it later.
 */
export async function applyNow({ changeId }: { changeId: string }): Promise<ChangeState> {
  try {
    await applyChange(system('change'), { changeId })
  } catch (error) {
    if (!(error instanceof Refusal)) log.warn('change.not-yet', { changeId, error: String(error) })
  }
  const [change] = await database()
    .select({ state: subscriptionChanges.state })
    .from(subscriptionChanges)
    .where(eq(subscriptionChanges.id, changeId))
  return change!.state
}
