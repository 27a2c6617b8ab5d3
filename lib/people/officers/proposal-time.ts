import { atWallTime, dateOf, daysAfter, daysBetween, lastDayInWords } from '@/lib/kernel/calendar'
import type { RefusalCode } from '@/lib/kernel/refusals'
import { organisation } from '@/lib/organisation'

/** How something waits for a second officer, for a page and for the table of permissions. */
export type Waits = {
  /** From when on nobody can confirm it any more. */
  lapsesAt: Date
  /** Why nobody can confirm it even now. */
  spent: RefusalCode | undefined
}

const { proposalDays } = organisation.rules

/** Until the end of which day a second officer can confirm what a colleague proposed. After that it has lapsed. */
export function proposalLapsesAt(proposedAt: Date): Date {
  return atWallTime(daysAfter(dateOf(proposedAt), proposalDays + 1))
}

/** Whether it has, whether or not the clock's own job came by. */
export function hasLapsed(proposedAt: Date, at: Date): boolean {
  return proposalLapsesAt(proposedAt) <= at
}

/** "today, and lapses if nobody confirms it by Friday 14 March 2027" */
export function waitsInWords(proposedAt: Date, at: Date, lapsesAt: Date): string {
  const days = daysBetween(dateOf(proposedAt), dateOf(at))
  const since = days === 0 ? 'today' : days === 1 ? 'yesterday' : `${days} days ago`
  return `${since}, and lapses if nobody confirms it by ${lastDayInWords(lapsesAt)}`
}

/** What was proposed before then has lapsed. */
export function lapsedBefore(at: Date): Date {
  return atWallTime(daysAfter(dateOf(at), -proposalDays))
}
