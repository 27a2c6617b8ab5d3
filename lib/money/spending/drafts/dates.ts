import { organisation } from '@/lib/organisation'
import type { ClaimKind } from '../claim-kinds'

/** Whole days from one date to another, as both stand in the calendar. */
function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}

/** What is wrong with the day of a claim, or nothing. A conference may lie ahead, what was spent lies behind. Pure. */
export function dateProblem(
  kind: ClaimKind,
  spentOn: string | undefined,
  today: string,
): string | undefined {
  if (kind === 'hardship') return undefined
  if (kind === 'conference-support') {
    if (!spentOn) return 'Enter the day on which the conference begins'
    return Math.abs(daysBetween(spentOn, today)) > 366
      ? 'Enter a day within a year of today'
      : undefined
  }
  if (!spentOn) return 'Enter the day on which the money was spent'
  const ago = daysBetween(spentOn, today)
  if (kind === 'direct') {
    return Math.abs(ago) > 366 ? 'Enter a day within a year of today' : undefined
  }
  if (ago < 0) return 'The day on which you spent it cannot lie in the future'
  const { claimDays } = organisation.rules
  return ago > claimDays ? `Claim an expense within ${claimDays} days of spending it` : undefined
}
