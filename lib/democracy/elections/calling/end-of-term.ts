import { addDays, atWallTime, dateOf } from '@/lib/kernel/calendar'
import { organisation } from '@/lib/organisation'

/** The last day of a term that begins on this day. */
export function endOfTerm(startsOn: string): string {
  return dateOf(addDays(atWallTime(startsOn, '12:00'), organisation.rules.termDays))
}
