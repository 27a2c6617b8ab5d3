import { monthsAfter } from '@/lib/kernel/calendar'

/** What money by hand pays for: whole months, from its first day to the day on which the next ones begin. */
export type HandPaidPeriod = {
  startsOn: string
  endsBefore: string
  /** The day from which these months are counted. */
  countedFrom: string
}

/**
 * So many months from a day on. They are counted from the day on which paying began, and not from the end of the months
 * before: who begins on 31 January pays until 27 February and then until 30 March, for good. Where paying does not go on
 * where it stopped, counting begins anew. Pure.
 */
export function periodFrom(
  startsOn: string,
  months: number,
  countedFrom: string | null,
): HandPaidPeriod {
  const anchor = countedFrom && isCounted(startsOn, countedFrom) ? countedFrom : startsOn
  return {
    startsOn,
    endsBefore: monthsAfter(anchor, monthsBetween(anchor, startsOn) + months),
    countedFrom: anchor,
  }
}

/** Where paid time ends that had so many of its months counted in error: still on a day on which its months end. Pure. */
export function endEarlier(endsBefore: string, months: number, countedFrom: string): string {
  return monthsAfter(countedFrom, monthsBetween(countedFrom, endsBefore) - months)
}

/** Whether whole months from the one day end with the other. */
function isCounted(day: string, countedFrom: string): boolean {
  return day >= countedFrom && monthsAfter(countedFrom, monthsBetween(countedFrom, day)) === day
}

/** How many months are counted from the one day to the other, both of which end months of the same count. */
export function monthsBetween(first: string, last: string): number {
  const place = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7))
  return place(last) - place(first)
}
