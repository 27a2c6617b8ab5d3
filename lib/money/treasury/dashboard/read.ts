import 'server-only'
import type { Actor } from '@/lib/kernel/actor'
import { dateOf } from '@/lib/kernel/calendar'
import { now } from '@/lib/kernel/clock'
import { can } from '@/lib/permissions'
import { countArrears } from '../tallies/count-arrears'
import { countJoinersAndLeavers } from '../tallies/count-joiners-and-leavers'
import { countMembers } from '../tallies/count-members'
import { sumExpected } from '../tallies/sum-expected'
import { sumLedger } from '../tallies/sum-ledger'
import { averageOwnAmounts, expectedFrom } from './expected'
import { incomeByMonth, incomeHeadline } from './income'
import { monthOf, monthsFrom, monthsLater } from './months'
import { countWaiting, nextPayout } from './waiting-counts'

/** The treasurer's overview: sums and numbers, nobody's name. Read from tallies, so it is as quick for many as for few. */
export async function getDashboard(viewer: Actor) {
  if (!can(viewer, 'dues.read') && !can(viewer, 'money.read')) return undefined
  const at = now()
  const month = monthOf(at)
  const [members, sums, arrears, running, joinersAndLeavers, waiting, payouts] = await Promise.all([
    countMembers(at),
    sumLedger(monthsLater(month, -23)),
    countArrears(at),
    sumExpected(),
    countJoinersAndLeavers({ from: monthsLater(month, -11), to: dateOf(at) }),
    countWaiting(),
    nextPayout(dateOf(at)),
  ])
  const income = incomeByMonth(sums, monthsFrom(monthsLater(month, -23), 24))
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
    waiting,
    payouts,
  }
}

export type Dashboard = NonNullable<Awaited<ReturnType<typeof getDashboard>>>
