import 'server-only'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { requestChange, runningDues } from './request-change'

/** Takes a cancel back, while what is paid for lasts: the dues go on as before. */
export const resumeDues = verb(
  'subscription.change',
  async (work, { personId }: { personId: string }) => {
    const row = await runningDues(work, personId)
    if (!row.cancelsAtPeriodEnd) throw new Refusal('dues.not-ending')
    return requestChange(work, row, { kind: 'keep' })
  },
)
