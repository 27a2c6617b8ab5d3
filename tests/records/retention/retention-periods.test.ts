import '@/tests/support/database'
import type { SQL } from 'drizzle-orm'
import { PgDialect } from 'drizzle-orm/pg-core'
import { expect, test } from 'vitest'
import { keptFor } from '@/app/(public)/privacy/retention-periods'
import { addDays, atWallTime, dateOf, monthsBefore } from '@/lib/kernel/calendar'
import { financialYear, financialYearOf } from '@/lib/money/spending/accounts/financial-year'
import {
  networkEventNeedsDue,
  networkEventSignUpsDue,
  networkEventsDue,
} from '@/lib/movement/events/erase-network-events'
import { organisation } from '@/lib/organisation'
import { reviewOf } from '@/lib/people/members/flagged-address'
import { networkEmailsDue } from '@/lib/people/networks/erase-network-emails'
import {
  networkAnswersDue,
  networkMeetingsDue,
} from '@/lib/people/networks/meetings/erase-past-meetings'
import { closedComplaintsDue } from '@/lib/records/retention/erase-closed-complaints'
import { endedCasesDue } from '@/lib/records/retention/erase-ended-cases'
import { retentionClasses } from '@/lib/records/retention/overview'

const at = atWallTime('2027-02-20', '12:00')

type Due = (at: Date) => SQL | undefined

/** What is counted on no page, and so stands in no line of the desk with its condition. */
const uncounted: Record<string, Due[]> = {
  'erase-closed-complaints': [closedComplaintsDue],
  'erase-ended-cases': [endedCasesDue],
  'erase-past-meetings': [networkAnswersDue, networkMeetingsDue],
  'erase-network-events': [networkEventNeedsDue, networkEventSignUpsDue, networkEventsDue],
  'erase-network-emails': [networkEmailsDue],
  'erase-former-convenors': [],
}

/** What goes on a day that was worked out when it was written, or when something else ended, and what proves that day. */
const setBefore: Record<string, string[]> = {
  // `reviewOf`, below.
  'erase-old-flags': [`${organisation.retention.flaggedAddressYears} years`],
  // tests/people/sponsors/sponsors.test.ts: it runs out after the days that the page says, counted from the last message
  'erase-old-sponsor-requests': [`${organisation.rules.sponsorRequestDays} days`],
  // tests/records/retention/retention.test.ts: an officer's change keeps it while it is open
  'erase-unproven': [`${organisation.rules.proposalDays} days`],
}

/** "7 days", "6 months", "6 full financial years", as the time before which something is due. */
function boundaryOf(period: string): number {
  const count = Number.parseInt(period, 10)
  if (period.endsWith('financial years')) {
    return financialYear(financialYearOf(at) - count).from.getTime()
  }
  if (period.endsWith('days')) return addDays(at, -count).getTime()
  return monthsBefore(at, period.endsWith('months') ? count : 12 * count).getTime()
}

const periodsIn = (words: string) =>
  words.match(/\d+ (days|months|years|(full )?financial years)/g) ?? []

/** The times in a condition other than the time at which it is asked. */
function timesIn(due: SQL | undefined): number[] {
  return new PgDialect({ casing: 'snake_case' })
    .sqlToQuery(due!)
    .params.flatMap((param) => {
      if (param instanceof Date) return param.getTime()
      if (typeof param !== 'string' || !/^\d{4}-\d\d-\d\d/.test(param)) return []
      return param.length === 10 ? atWallTime(param as never).getTime() : Date.parse(param)
    })
    .filter((time) => time !== at.getTime())
}

const sorted = (times: Iterable<number>) => [...new Set(times)].sort().map((time) => new Date(time))

test.each(
  retentionClasses.map(({ chore, keptFor: atTheDesk, counted }) => ({ chore, atTheDesk, counted })),
)('$chore deletes when the privacy notice and the desk say', ({ chore, atTheDesk, counted }) => {
  const due = counted ? [counted.due] : uncounted[chore]!
  const times = sorted(due.flatMap((one) => timesIn(one(at))))
  const told = keptFor.filter((line) => line.chore === chore).map(({ long }) => long)
  expect(told, 'the privacy notice has to say it').not.toEqual([])
  for (const words of [told.join(' '), atTheDesk]) {
    const periods = periodsIn(words).filter((period) => !setBefore[chore]?.includes(period))
    expect(sorted(periods.map(boundaryOf)), words).toEqual(times)
  }
})

test('what is deleted on a day that was worked out before is told with that number of days', () => {
  for (const [chore, periods] of Object.entries(setBefore)) {
    const told = keptFor.filter((line) => line.chore === chore).map(({ long }) => long)
    expect(periodsIn(told.join(' ')), chore).toEqual(expect.arrayContaining(periods))
  }
  const years = organisation.retention.flaggedAddressYears
  expect(dateOf(monthsBefore(reviewOf(at), 12 * years))).toBe(dateOf(at))
})

test('each line with a time in it names what deletes it', () => {
  const without = keptFor.filter(({ chore }) => !chore)
  expect(without.flatMap(({ long }) => periodsIn(long))).toEqual([])
  const chores = retentionClasses.map(({ chore }) => chore)
  expect(keptFor.filter(({ chore }) => chore && !chores.includes(chore))).toEqual([])
})
