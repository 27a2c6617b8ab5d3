import 'server-only'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { breakUntil, whyNotBreak } from './change-requests'
import { requestChange, runningDues } from './request-change'

/** A while without payments, and with the vote: the member stays in good standing. */
export const takeBreak = verb(
  'subscription.change',
  async (work, { personId, date }: { personId: string; date: string }) => {
    const row = await runningDues(work, personId)
    const why = whyNotBreak(row, work.now)
    if (why) throw new Refusal(why)
    const until = breakUntil(date, work.now)
    if (!until) throw new Refusal('dues.break-too-long')
    return requestChange(work, row, { kind: 'break', breakUntil: until })
  },
)
