import 'server-only'
import type { PersonActor } from '@/lib/kernel/actor'
import { assertWithinLimit, uncount } from '@/lib/kernel/rate-limits'

const limit = 'second factor by person'

/**
 * One try at somebody's second factor; answers whether it was right. Only what was wrong counts against them: whoever confirms
 * a dozen refunds in a quarter of an hour types a dozen right codes. It is counted first, so that none gets past at once.
 */
export async function countWrongTries(
  { personId }: PersonActor,
  attempt: () => Promise<boolean>,
): Promise<boolean> {
  await assertWithinLimit(limit, personId)
  const right = await attempt()
  if (right) await uncount(limit, personId)
  return right
}
