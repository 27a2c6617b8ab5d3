import 'server-only'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { isPaused } from './change-requests'
import { requestChange, runningDues } from './request-change'

/** Payments begin again with the next one that falls due. Nothing that was left out is asked for. */
export const endBreak = verb(
  'subscription.change',
  async (work, { personId }: { personId: string }) => {
    const row = await runningDues(work, personId)
    if (!isPaused(row, work.now)) throw new Refusal('dues.no-break')
    return requestChange(work, row, { kind: 'end-break' })
  },
)
