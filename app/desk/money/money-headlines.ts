import { inPounds } from '@/lib/kernel/money'
import { type ArrearsAge, agesInGrace } from '@/lib/money/treasury/arrears-ages'
import { monthName } from '@/lib/money/treasury/dashboard/months'

const number = (count: number) => count.toLocaleString('en-GB')

/** "£132 is owed by 14 members, £96 of it in grace" */
export function arrearsHeadline(
  lines: readonly { age: ArrearsAge; count: number; pence: number }[],
) {
  const members = lines.reduce((sum, { count }) => sum + count, 0)
  if (members === 0) return 'Nobody is in arrears'
  const owed = lines.reduce((sum, { pence }) => sum + pence, 0)
  const inGrace = lines
    .filter(({ age }) => agesInGrace.includes(age))
    .reduce((sum, { pence }) => sum + pence, 0)
  const who = members === 1 ? '1 member' : `${number(members)} members`
  return `${inPounds(owed)} is owed by ${who}, ${inPounds(inGrace)} of it in grace`
}

/** "412 members with a vote" */
export function membersHeadline(lines: readonly { standing: string; count: number }[]) {
  const voting = lines
    .filter(({ standing }) => standing === 'good' || standing === 'grace')
    .reduce((sum, { count }) => sum + count, 0)
  return voting === 1 ? '1 member with a vote' : `${number(voting)} members with a vote`
}

type Month = { month: string; thisMonthPence: number; restOfMonthPence: number }

/** "£233 in November so far, and £120 of dues still to come." */
export function monthInSentence({ month, thisMonthPence, restOfMonthPence }: Month) {
  const soFar = `${inPounds(thisMonthPence)} in ${monthName(month)} so far`
  return restOfMonthPence === 0
    ? `${soFar}. No more dues are due this month.`
    : `${soFar}, and ${inPounds(restOfMonthPence)} of dues still to come.`
}
