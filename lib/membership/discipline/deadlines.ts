import { atWallTime, dateOf, daysAfter, monthsAfter } from '@/lib/kernel/calendar'
import { organisation } from '@/lib/organisation'
import type { ChargeState } from './states'

const { discipline } = organisation

/** Midnight at the end of the day so many days later. */
export function endOfDayAfter(at: Date, days: number): Date {
  return atWallTime(daysAfter(dateOf(at), days + 1))
}

/** Midnight at the end of a day. */
export function endOfDayOn(date: string): Date {
  return atWallTime(daysAfter(date, 1))
}

/** The end of the day so many months later, or of the last day of that month where it has no such day. */
export function lapseAfter(at: Date, months = discipline.chargeMonths): Date {
  return atWallTime(daysAfter(monthsAfter(dateOf(at), months), 1))
}

type Timed = { state: ChargeState; lapsesAt: Date | null }

/** Whether a case still runs. One whose time is over has dropped, whether or not the clock's own job came by. */
export function isRunning({ state, lapsesAt }: Timed, at: Date): boolean {
  return (state === 'open' || state === 'appealed') && lapsesAt !== null && lapsesAt > at
}

type Decidable = {
  broughtAt: Date | null
  answerBy: Date | null
  answeredAt: Date | null
  /** When each piece of evidence was added that is not the member's own. */
  evidenceAt: readonly Date[]
}

/**
 * From when on a case can be decided: the member has seen each piece of evidence for so many days, and has answered or let the
 * time for it pass.
 */
export function decidableFrom({ broughtAt, answerBy, answeredAt, evidenceAt }: Decidable): Date {
  const seen = [broughtAt!, ...evidenceAt].map((at) => (at < broughtAt! ? broughtAt! : at))
  const last = new Date(Math.max(...seen.map((at) => at.getTime())))
  const read = endOfDayAfter(last, discipline.evidenceDays)
  const heard = answeredAt ?? answerBy!
  return heard > read ? heard : read
}

/**
 * Whether a case that can be decided from a moment on still has days enough before it drops. What one officer does alone leaves
 * them: or one could put a decision off, with more evidence or more time to answer, until there is none. More time is for two.
 */
export function leavesTimeToDecide(from: Date, lapsesAt: Date): boolean {
  return endOfDayAfter(from, discipline.evidenceDays - 1) <= lapsesAt
}

/** When an expulsion takes effect: at once, or when nobody can appeal any more, as the rule book says. */
export function expulsionTakesEffect(
  decidedAt: Date,
  appealBy: Date,
  appealSuspends = discipline.appealSuspendsExpulsion,
): Date {
  return appealSuspends ? appealBy : decidedAt
}
