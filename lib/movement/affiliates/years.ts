import { daysAfter, daysBetween } from '@/lib/kernel/calendar'
import { organisation } from '@/lib/organisation'

/**
 * An affiliation is for a year at a time: until the year ends it is confirmed for the next one, with the number of members, and that number says the
 * fee and how many delegates there are. Everything here is worked out from rows and the day; nothing is stored by a job. Pure.
 */
const rules = organisation.affiliation

/** So many days before a year ends it can be confirmed for the next one. */
export const confirmableDays = Math.max(...rules.confirmNoticeDays)

/** The first day of the affiliation year that begins in this calendar year. */
function beginsIn(year: number): string {
  const { month, day } = rules.yearStarts
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** The first day of the year that this day is in. */
function startOfYear(day: string): string {
  const year = Number(day.slice(0, 4))
  return beginsIn(year) <= day ? beginsIn(year) : beginsIn(year - 1)
}

/** Where a year ends that begins on this day. Whoever comes when the next one can be confirmed already has that one too. */
function endOfYear(day: string): string {
  const next = beginsIn(Number(startOfYear(day).slice(0, 4)) + 1)
  return daysBetween(day, next) > confirmableDays ? next : beginsIn(Number(next.slice(0, 4)) + 1)
}

export type Year = {
  startsOn: string
  /** The first day of the next one. */
  endsBefore: string
  feeDueOn: string
}

/** The first year of whoever is admitted today. */
export function firstYear(today: string): Year {
  return { startsOn: today, endsBefore: endOfYear(today), feeDueOn: feeDueOn(today) }
}

/** The year that is confirmed today, when the last one ends on that day; nothing, as long as it is too early. */
export function nextYear(lastEndsBefore: string, today: string): Year | undefined {
  if (today < confirmableFrom(lastEndsBefore)) return undefined
  if (lastEndsBefore > today)
    return {
      startsOn: lastEndsBefore,
      endsBefore: endOfYear(lastEndsBefore),
      feeDueOn: feeDueOn(lastEndsBefore),
    }
  return { startsOn: startOfYear(today), endsBefore: endOfYear(today), feeDueOn: feeDueOn(today) }
}

export function confirmableFrom(endsBefore: string): string {
  return daysAfter(endsBefore, -confirmableDays)
}

function feeDueOn(from: string): string {
  return daysAfter(from, rules.feeDays)
}

/** What so many members pay for a year. */
export function feePenceFor(members: number): number {
  const band = rules.fees.find((fee) => !('upToMembers' in fee) || members <= fee.upToMembers)
  return band!.pence
}

/** How many delegates so many members have. */
export function delegatesFor(members: number): number {
  const { forEvery, most } = rules.delegates
  return Math.min(most, Math.ceil(members / forEvery))
}

/** What a payment says, so that our bank's statement says whose it is: "AFF-3-2027", after the year of its last day. */
export function feeReference(number: number, endsBefore: string): string {
  return `AFF-${number}-${daysAfter(endsBefore, -1).slice(0, 4)}`
}

export type PaidYear = Year & { feePence: number; paidPence: number }

export type Affiliation = {
  /** `overdue`: it keeps everything until the day on which it lapses; `lapsed`: until it has done what it owes. */
  stands: 'good' | 'overdue' | 'lapsed'
  /** What it owes: the number of its members for the next year, or a fee. */
  owes?: 'confirmation' | 'fee'
  /** By when that was due. */
  dueOn?: string
  /** The first day without rights. */
  lapsesOn?: string
}

/** How an affiliate stands on a day. Of what it owes the worst counts, and a year of which nothing was paid is owed until it is. */
export function affiliationOn(years: readonly PaidYear[], today: string): Affiliation {
  const lastDay = years
    .map(({ endsBefore }) => endsBefore)
    .sort()
    .at(-1)
  if (lastDay === undefined) return { stands: 'lapsed' }
  const owed = years
    .filter(({ feePence, paidPence }) => paidPence < feePence)
    .map(({ feeDueOn }) => ({
      owes: 'fee' as const,
      dueOn: feeDueOn,
      from: daysAfter(feeDueOn, 1),
    }))
  const unconfirmed = {
    owes: 'confirmation' as const,
    dueOn: daysAfter(lastDay, -1),
    from: lastDay,
  }
  const [worst] = [...owed, unconfirmed].sort((one, other) => (one.from < other.from ? -1 : 1))
  const { owes, dueOn, from } = worst!
  if (today < from) return { stands: 'good' }
  const lapsesOn = daysAfter(from, rules.graceDays)
  return { stands: today < lapsesOn ? 'overdue' : 'lapsed', owes, dueOn, lapsesOn }
}

/** Which of our emails about the year is due: the last that its day has come for. */
export function noticeOn(years: readonly PaidYear[], today: string): string | undefined {
  const { stands, owes, dueOn } = affiliationOn(years, today)
  if (stands !== 'good') return `${stands}/${owes}/${dueOn}`
  const last = years
    .map(({ endsBefore }) => endsBefore)
    .sort()
    .at(-1)!
  const days = rules.confirmNoticeDays
    .toSorted((one, other) => one - other)
    .find((days) => today >= daysAfter(last, -days))
  return days === undefined ? undefined : `confirm/${last}/${days}`
}
