import { daysBetween } from '@/lib/kernel/calendar'
import { organisation } from '@/lib/organisation'
import type { ClaimKind } from '../claim-kinds'

/** What is wrong with the date of a claim, or nothing. A conference may lie ahead, what was spent lies behind. Pure. */
export function dateProblem(
  kind: ClaimKind,
  spentOn: string | undefined,
  today: string,
): string | undefined {
  if (kind === 'hardship') return undefined
  if (kind === 'conference-support') {
    if (!spentOn) return 'Enter the date the conference starts'
    return Math.abs(daysBetween(spentOn, today)) > 366
      ? 'Enter a date within a year of today'
      : undefined
  }
  if (!spentOn) return 'Enter the date you spent the money'
  const ago = daysBetween(spentOn, today)
  if (kind === 'direct') {
    return Math.abs(ago) > 366 ? 'Enter a date within a year of today' : undefined
  }
  if (ago < 0) return 'The date you spent it must be today or in the past'
  const { claimDays } = organisation.rules
  return ago > claimDays ? `Claim an expense within ${claimDays} days of spending it` : undefined
}
