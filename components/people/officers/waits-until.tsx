import { Notice } from '@/components/ui/notice'
import { lastDayInWords } from '@/lib/kernel/calendar'
import { refusals } from '@/lib/kernel/refusals'
import type { Waits } from '@/lib/people/officers/proposal-time'

/** How long something waits for a second officer, or why it waits in vain. */
export function WaitsUntil({ lapsesAt, spent }: Waits) {
  if (spent) return <Notice kind="warning">{refusals[spent]}</Notice>
  return <p>It lapses if no second officer confirms it by {lastDayInWords(lapsesAt)}.</p>
}
