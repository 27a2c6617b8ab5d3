import 'server-only'
import type { Actor } from '@/lib/kernel/actor'
import { dateOf } from '@/lib/kernel/calendar'
import { now } from '@/lib/kernel/clock'
import { balanceOf } from '@/lib/money/ledger/figures'
import { can } from '@/lib/permissions'
import { countArrears } from '../tallies/count-arrears'
import { countJoinersAndLeavers } from '../tallies/count-joiners-and-leavers'
import { countMembers } from '../tallies/count-members'
import { sumExpected } from '../tallies/sum-expected'
import { sumMonths } from '../tallies/sum-months'
import { averageOwnAmounts, expectedFrom } from './expected'
import { incomeByMonth, incomeHeadline } from './income'
import { monthOf, monthsFrom, monthsLater } from './months'
import { findNextPayout } from './next-payout'

/** No books are older. */
const beginning = '2000-01-01'

/** The treasurer's overview: sums and numbers, nobody's name. Read from tallies, so it is as quick for many as for few. */
export async function getDashboard(viewer: Actor) {
  if (!can(viewer, 'dues.read') && !can(viewer, 'money.read')) return undefined
  const at = now()
  const month = monthOf(at)
  const [members, groups, arrears, running, joinersAndLeavers, nextPayout] = await Promise.all([
    countMembers(at),
    sumMonths(beginning),
    countArrears(at),
    sumExpected(),
    countJoinersAndLeavers({ from: monthsLater(month, -11), to: dateOf(at) }),
    findNextPayout(dateOf(at)),
  ])
  const income = incomeByMonth(groups, monthsFrom(monthsLater(month, -23), 24))
  const [rest, ...expected] = expectedFrom(month, running)
  return {
    at,
    month,
    headline: incomeHeadline(income, monthsLater(month, -1)),
    income,
    thisMonthPence: income.at(-1)!.total,
    restOfMonthPence: rest!.total,
    expected,
    members,
    arrears,
    joinersAndLeavers: monthsFrom(monthsLater(month, -11), 12).map(
      (each) =>
        joinersAndLeavers.find((line) => line.month === each) ?? {
          month: each,
          joined: 0,
          left: 0,
          lapsed: 0,
        },
    ),
    ownAmounts: averageOwnAmounts(running),
    nextPayout,
    heldAtStripePence: balanceOf(groups).stripe,
  }
}

export type Dashboard = NonNullable<Awaited<ReturnType<typeof getDashboard>>>
