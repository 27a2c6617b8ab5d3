import { dayInWords, lastDayInWords } from '@/lib/kernel/calendar'
import type { LifeDates } from './life-line'

/** How a member stands and what it means for the vote, in a sentence, for officers. */
export function standingSentence(dates: LifeDates, at: Date): string {
  if (dates.diedAt) return `Has died. Confirmed on ${dayInWords(dates.diedAt)}.`
  const { standing, joinedAt, graceAt, untilAt, suspendedAt, resignedAt, expelledAt, earlier } =
    dates
  const on = (date: Date | null) => (date ? ` on ${dayInWords(date)}` : '')
  switch (standing) {
    case 'good':
      return `In good standing, with a vote. ${earlier?.length ? 'Came back' : 'Joined'} on ${dayInWords(joinedAt)}.`
    case 'grace':
      return `In grace: dues have not been paid since ${dayInWords(graceAt ?? at)}.${
        untilAt ? ` Has a vote until ${lastDayInWords(untilAt)}.` : ''
      }`
    case 'provisional':
      return 'Provisional: the first payment is on its way. No vote until it arrives.'
    case 'lapsed':
      return `Lapsed${untilAt && untilAt <= at ? on(untilAt) : ''}. No vote until they pay.`
    case 'suspended':
      return `Suspended${on(suspendedAt)}. No vote while it lasts.`
    case 'resigned':
      return `Left${on(resignedAt)}. No longer a member.`
    case 'expelled':
      return `Expelled${on(expelledAt)}. No longer a member.`
  }
}
