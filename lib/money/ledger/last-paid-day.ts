import { atWallTime, daysAfter, lastWholeDay } from '@/lib/kernel/calendar'

/**
 * "Paid until" names the last day that is paid, on every page, in every email and in every file. What is kept is where that
 * time ends and the next begins: in dues the instant (`currentPeriodEndsAt`), in the books its day (`periodEndsBefore`). A
 * member whose dues end at midnight before 1 December has paid until 30 November; so has one whose card is charged again at ten in
 * the morning of 1 December. In words it is `lastWholeDayInWords`. Pure.
 */
export function lastPaidDay(ends: Date | string): string {
  return typeof ends === 'string' ? daysAfter(ends, -1) : lastWholeDay(ends)
}

/** Where the time ends whose last day is this one. */
export function endOfPaidTime(paidUntil: string): Date {
  return atWallTime(daysAfter(paidUntil, 1))
}
