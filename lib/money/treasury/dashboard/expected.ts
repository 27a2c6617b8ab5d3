import { ownAmountCap } from '@/lib/money/subscriptions/bands'
import { type Band, bands, type Interval } from '@/lib/organisation'
import { monthsFrom } from './months'

/** What subscriptions that run will bring, if everybody stays and every payment goes through. Pure. */
type Running = { from: string; band: Band; interval: Interval; count: number; pence: number }

export type ExpectedMonth = { month: string; monthly: number; yearly: number; total: number }

/** The rest of `month`, then the twelve months after it. */
export function expectedFrom(month: string, running: readonly Running[]): ExpectedMonth[] {
  return monthsFrom(month, 13).map((each) => {
    let monthly = 0
    let yearly = 0
    for (const { from, interval, pence } of running) {
      if (interval === 'month' && from <= each) monthly += pence
      if (interval === 'year' && from <= each && sameMonthOfYear(chargedNext(from, month), each)) {
        yearly += pence
      }
    }
    return { month: each, monthly, yearly, total: monthly + yearly }
  })
}

/** A renewal that should have been heard of by now is still to come. */
function chargedNext(from: string, month: string) {
  return from < month ? month : from
}

function sameMonthOfYear(one: string, other: string) {
  return one.slice(5, 7) === other.slice(5, 7)
}

/** What members who name their own amount give a month, on average, band by band; no line where there is nobody. */
export function averageOwnAmounts(running: readonly Running[]): { band: Band; pence: number }[] {
  return bands
    .filter((band) => ownAmountCap(band) !== undefined)
    .flatMap((band) => averageIn(running.filter((one) => one.band === band)) ?? [])
}

function averageIn(theirs: readonly Running[]) {
  const members = theirs.reduce((sum, { count }) => sum + count, 0)
  const aMonth = theirs.reduce(
    (sum, { interval, pence }) => sum + (interval === 'year' ? pence / 12 : pence),
    0,
  )
  return members > 0 ? { band: theirs[0]!.band, pence: Math.round(aMonth / members) } : undefined
}
