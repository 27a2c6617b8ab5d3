import 'server-only'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { changeableDues, isPaused } from './changeable'
import { noteChange } from './note-change'
import { holidayUntil } from './wishes'

/**
 * A while without payments, and with the vote: the member stays in good standing. Only for dues by the month, because what
 * falls into a holiday is left out, and a year left out would be a year for nothing.
 */
export const takeHoliday = verb(
  'subscription.change',
  async (work, { personId, date }: { personId: string; date: string }) => {
    const row = await changeableDues(work, personId)
    if (row.interval !== 'month') throw new Refusal('dues.holiday-by-the-month')
    if (isPaused(row, work.now)) throw new Refusal('dues.on-holiday')
    const until = holidayUntil(date, work.now)
    if (!until) throw new Refusal('dues.holiday-too-long')
    return noteChange(work, row, { kind: 'holiday', holidayUntil: until })
  },
)
