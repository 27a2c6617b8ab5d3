import { addDays, atWallTime } from '@/lib/kernel/calendar'
import { organisation } from '@/lib/organisation'

/** Until when those elected in a contest hold the office: the end of the last day that was promised when it was called. */
export function endOfElectedTerm(
  { termEndsOn }: { termEndsOn: string | null },
  { challengesUntil }: { challengesUntil: Date },
): Date {
  return termEndsOn
    ? atWallTime(termEndsOn, '23:59')
    : addDays(challengesUntil, organisation.rules.termDays)
}
