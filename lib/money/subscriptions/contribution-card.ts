import { dateOf, daysBetween, monthsAfter } from '@/lib/kernel/calendar'
import { inPounds } from '@/lib/kernel/money'
import { isPaused } from './changes/change-requests'
import { type Dues, duesStage } from './dues-stage'

/** A month of dues in the books, with all that was refunded, taken back or corrected since. */
export type PaidDues = {
  amountPence: number
  paidOn: string
  from: string | null
  before: string | null
}

/** `paid` with its amount, or as part of a longer time that was paid at once; `failed`; `due` now or next. */
export type Stamp = { state: 'paid' | 'failed' | 'due'; words: string; when: string }

const most = 5

/**
 * The member's contribution card, a stamp a month as on a union card: the last months of which our books know something, and
 * what is due next. A month without dues (a break, the free band, before joining) has no stamp. Pure.
 */
export function contributionStamps(paid: readonly PaidDues[], dues: Dues, at: Date): Stamp[] {
  const today = dateOf(at)
  const stage = duesStage(dues, at)
  const failed = stage === 'failed' ? dateOf(dues.paymentFailedAt!) : undefined
  const owed = stage === 'due-by-hand' ? dateOf(dues.currentPeriodEndsAt!) : undefined
  const months = Array.from({ length: most }, (_, back) =>
    monthsAfter(today, back + 1 - most).slice(0, 7),
  )
  const stamps = months.flatMap((month): Stamp[] => {
    const when = monthName(month)
    const here = paid.filter(({ from, paidOn }) => (from ?? paidOn).startsWith(month))
    const pence = here.reduce((sum, { amountPence }) => sum + amountPence, 0)
    if (pence > 0) return [{ state: 'paid', words: inPounds(pence), when }]
    if (failed?.startsWith(month)) return [{ state: 'failed', words: 'failed', when }]
    if (owed?.startsWith(month)) return [{ state: 'due', words: 'due', when }]
    return paid.some((one) => covers(one, month)) ? [{ state: 'paid', words: 'paid', when }] : []
  })
  return [...stamps, ...nextStamp(dues, at)]
}

/** The whole of a month lies in what a longer payment is for. */
function covers({ from, before, amountPence }: PaidDues, month: string): boolean {
  if (!from || !before || amountPence <= 0) return false
  return from < `${month}-01` && daysBetween(monthsAfter(`${month}-01`, 1), before) >= 0
}

function nextStamp(dues: Dues, at: Date): Stamp[] {
  const next = dues.currentPeriodEndsAt
  if (duesStage(dues, at) !== 'running' || isPaused(dues, at) || !next || next <= at) return []
  const date = dateOf(next)
  return [{ state: 'due', words: 'due', when: `${Number(date.slice(8))} ${monthName(date)}` }]
}

const names = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** "Oct", of "2026-10" */
function monthName(month: string): string {
  return names[Number(month.slice(5, 7)) - 1]!
}
