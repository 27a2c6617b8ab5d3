import { addDays, atWallTime, dateOf } from '@/lib/kernel/calendar'
import { type Interval, organisation } from '@/lib/organisation'
import { graceEndsAt } from '@/lib/people/members/standing'
import { periodFrom } from './hand-paid-period'

/** One way for somebody who has paid by hand to pay by card or from a bank account, which pay by themselves from then on. */
export type WayAhead = {
  /** So many months or years are paid today. */
  periods: number
  todayPence: number
  /** When the next payment is taken. None: the first period begins today, as for anybody who begins to pay. */
  firstChargeAt: Date | null
}

type HandPaid = {
  currentPeriodEndsAt: Date | null
  countedFrom: string | null
  interval: Interval
  amountPence: number
}

const offered: Record<Interval, readonly number[]> = { month: [1, 3, 6, 12], year: [1] }
/** Stripe wants a first charge at least two days ahead, and its page stays open for one; and not more than two years. */
const [leastDays, mostDays] = [3, 729]

/**
 * What is offered before the end of what is paid, and in grace. Nobody pays twice for the same time, and no time is given away:
 * what is paid today follows on what was paid by hand. Before the end one may also pay nothing today. Pure.
 */
export function waysAhead(dues: HandPaid, at: Date): WayAhead[] {
  const { interval, amountPence, countedFrom } = dues
  const endsAt = dues.currentPeriodEndsAt!
  const fromToday = { periods: 1, todayPence: amountPence, firstChargeAt: null }
  if (at >= graceEndsAt(endsAt)) return [fromToday]
  const ways = [...(at < endsAt ? [0] : []), ...offered[interval]].map((periods) => {
    const months = interval === 'year' ? 12 * periods : periods
    const { endsBefore } = periodFrom(dateOf(endsAt), months, countedFrom)
    return { periods, todayPence: periods * amountPence, firstChargeAt: anchorOn(endsBefore) }
  })
  const possible = ways.filter(
    ({ todayPence, firstChargeAt }) =>
      todayPence <= organisation.rules.donorCheckPence &&
      firstChargeAt >= addDays(at, leastDays) &&
      firstChargeAt <= addDays(at, mostDays),
  )
  // In the last days of grace what one month pays for is nearly over.
  const owed = at >= endsAt && possible[0]?.periods !== 1
  return owed ? [fromToday, ...possible] : possible
}

/**
 * When Stripe takes the first payment of a date ("2027-05-01"). It counts months by the day that UTC has: midnight here in summer is the day before
 * there, and whoever is to pay on the first would pay on the 30th of June and the 31st of July. So it is the first moment at which both
 * have the date, at 1am in summer.
 */
function anchorOn(date: string): Date {
  return new Date(Math.max(atWallTime(date).getTime(), Date.parse(`${date}T00:00Z`)))
}
