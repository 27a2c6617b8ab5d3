import 'server-only'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { requestChange, runningDues } from './request-change'

/**
 * Nothing more is taken. Membership lasts as long as what is paid for, and until then this can be taken back. Also for whom
 * a payment failed: nobody has to pay before they may stop.
 */
export const cancelDues = verb(
  'subscription.change',
  async (work, { personId }: { personId: string }) => {
    const row = await runningDues(work, personId)
    if (row.cancelsAtPeriodEnd) throw new Refusal('dues.ending')
    return requestChange(work, row, { kind: 'cancel' })
  },
)
