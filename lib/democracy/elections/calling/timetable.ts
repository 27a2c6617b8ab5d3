import { addDays, atWallTime, dateOf, timeOf } from '@/lib/kernel/calendar'
import { boxesOf } from '@/lib/kernel/form-fields'
import { organisation } from '@/lib/organisation'
import { issuerGoodUntil } from '../protocol/issuer-good-until'

/** The line of dates of an election, in its order. Everything begins and ends at these moments, by the clock. */
export const moments = [
  'nominationsOpenAt',
  'nominationsCloseAt',
  'withdrawalsUntil',
  'rollFreezesAt',
  'collectFrom',
  'opensAt',
  'closesAt',
  'challengesUntil',
] as const
export type Moment = (typeof moments)[number]
export type Dates = Record<Moment, Date>

export const momentWords: Record<Moment, string> = {
  nominationsOpenAt: 'Nominations open',
  nominationsCloseAt: 'Nominations close',
  withdrawalsUntil: 'Deadline to withdraw',
  rollFreezesAt: 'Roll frozen',
  collectFrom: 'Ballot papers available',
  opensAt: 'Voting opens',
  closesAt: 'Voting closes',
  challengesUntil: 'Deadline to challenge the result',
}

const hour = 60 * 60 * 1000
/** The key-holders make and try their keys, and the returning officer publishes the ballot paper. */
const daysToPrepare = 2
const longest = 400

/** The shortest timetable that the rule book allows from this start, with time to prepare the keys. */
export function shortestFrom(nominationsOpenAt: Date): Dates {
  const { nominationMinimumDays, withdrawalDays, collectionHours, ballotMinimumDays } =
    organisation.rules
  const nominationsCloseAt = addDays(nominationsOpenAt, nominationMinimumDays)
  const withdrawalsUntil = addDays(nominationsCloseAt, withdrawalDays)
  const collectFrom = addDays(withdrawalsUntil, daysToPrepare)
  const opensAt = addHours(collectFrom, collectionHours)
  const closesAt = addDays(opensAt, ballotMinimumDays)
  return {
    nominationsOpenAt,
    nominationsCloseAt,
    withdrawalsUntil,
    rollFreezesAt: withdrawalsUntil,
    collectFrom,
    opensAt,
    closesAt,
    challengesUntil: addDays(closesAt, organisation.rules.challengeDays),
  }
}

/** Whole days where hours make whole days, so that a change of the clocks does not move a time of day. */
function addHours(at: Date, hours: number): Date {
  return addDays(new Date(at.getTime() + (hours % 24) * hour), Math.floor(hours / 24))
}

const days = (n: number) => (n === 1 ? '1 day' : `${n} days`)

/** What of a timetable the rule book does not allow: moment → a sentence. Nothing when all is well. */
export function brokenRules(dates: Dates, now: Date): Partial<Record<Moment, string>> {
  const rules = organisation.rules
  const broken: Partial<Record<Moment, string>> = {}
  const demand = (moment: Moment, earliest: Date, sentence: string) => {
    if (dates[moment] < earliest) broken[moment] ??= sentence
  }
  demand('nominationsOpenAt', now, 'Nominations cannot open in the past')
  demand(
    'nominationsCloseAt',
    addDays(dates.nominationsOpenAt, rules.nominationMinimumDays),
    `Nominations must be open for at least ${days(rules.nominationMinimumDays)}`,
  )
  demand(
    'withdrawalsUntil',
    addDays(dates.nominationsCloseAt, rules.withdrawalDays),
    `Candidates need at least ${days(rules.withdrawalDays)} after nominations to withdraw`,
  )
  demand(
    'rollFreezesAt',
    dates.nominationsCloseAt,
    'The roll cannot be frozen before nominations close',
  )
  demand(
    'collectFrom',
    dates.withdrawalsUntil,
    'Ballot papers cannot be available before the deadline to withdraw',
  )
  demand(
    'collectFrom',
    dates.rollFreezesAt,
    'The roll must be frozen before ballot papers are available',
  )
  demand(
    'opensAt',
    addHours(dates.collectFrom, rules.collectionHours),
    `Members need at least ${rules.collectionHours} hours to collect their papers before voting opens`,
  )
  demand(
    'closesAt',
    addDays(dates.opensAt, rules.ballotMinimumDays),
    `Voting must be open for at least ${days(rules.ballotMinimumDays)}`,
  )
  demand(
    'challengesUntil',
    addDays(dates.closesAt, rules.challengeDays),
    `Members need at least ${days(rules.challengeDays)} after voting to challenge the result`,
  )
  // Found out at publication, it would be too late: nobody could move the dates earlier.
  if (dates.closesAt >= new Date(issuerGoodUntil)) {
    broken.closesAt ??=
      'Voting must close before 2031: the key that signs ballot papers counts as strong enough until then'
  }
  if (dates.challengesUntil > addDays(now, longest)) {
    broken.challengesUntil ??= 'An election must finish within 400 days'
  }
  return broken
}

/** As the boxes of a form want it. */
export function inBoxes(at: Date) {
  return { ...boxesOf(dateOf(at)), time: timeOf(at) }
}

/** Nominations open on this day at 9 in the morning. */
export function startingOn(date: string): Dates {
  return shortestFrom(atWallTime(date, '09:00'))
}
