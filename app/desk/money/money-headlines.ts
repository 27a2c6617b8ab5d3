import { dateOf } from '@/lib/kernel/calendar'
import { inPounds } from '@/lib/kernel/money'
import { bandName } from '@/lib/money/subscriptions/bands'
import { type ArrearsAge, agesInGrace } from '@/lib/money/treasury/arrears-ages'
import { monthName } from '@/lib/money/treasury/dashboard/months'
import { type Band, bands } from '@/lib/organisation'

const number = (count: number) => count.toLocaleString('en-GB')

type Owed = { age: ArrearsAge; count: number; pence: number }

const sumPence = (lines: readonly Owed[]) => lines.reduce((sum, { pence }) => sum + pence, 0)

/** How many owe, how much, and how much of it in grace. */
export function sumArrears(lines: readonly Owed[]) {
  return {
    members: lines.reduce((sum, { count }) => sum + count, 0),
    owed: sumPence(lines),
    inGrace: sumPence(lines.filter(({ age }) => agesInGrace.includes(age))),
  }
}

/** "£132 is owed by 14 members, £96 of it in grace" */
export function arrearsHeadline(lines: readonly Owed[]) {
  const { members, owed, inGrace } = sumArrears(lines)
  if (members === 0) return 'Nobody is in arrears'
  const who = members === 1 ? '1 member' : `${number(members)} members`
  return `${inPounds(owed)} is owed by ${who}, ${inGrace === 0 ? 'none' : inPounds(inGrace)} of it in grace`
}

/** "£3 in grace, £6 lapsed lately, £14 longer" */
export function agesInSentence(lines: readonly Owed[]) {
  const { owed, inGrace } = sumArrears(lines)
  if (owed === 0) return 'Nobody is in arrears'
  const lately = sumPence(lines.filter(({ age }) => age === 'lapsed'))
  const longer = owed - inGrace - lately
  return [
    inGrace > 0 && `${inPounds(inGrace)} in grace`,
    lately > 0 && `${inPounds(lately)} lapsed lately`,
    longer > 0 && `${inPounds(longer)} longer`,
  ]
    .filter((part) => part !== false)
    .join(', ')
}

type Standing = { standing: string; band: Band | null; count: number }

export function votingMembers(lines: readonly Pick<Standing, 'standing' | 'count'>[]): number {
  return lines
    .filter(({ standing }) => standing === 'good' || standing === 'grace')
    .reduce((sum, { count }) => sum + count, 0)
}

/** "412 members with a vote" */
export function membersHeadline(lines: readonly Pick<Standing, 'standing' | 'count'>[]) {
  const voting = votingMembers(lines)
  if (voting === 0) return 'No member has a vote'
  return voting === 1 ? '1 member with a vote' : `${number(voting)} members with a vote`
}

/** "35 free, 27 concession, 42 basic": those with a vote, by what they pay. */
export function bandsInSentence(lines: readonly Standing[]) {
  const some = bands.flatMap((band) => {
    const count = votingMembers(lines.filter((line) => line.band === band))
    return count > 0 ? [`${number(count)} ${bandName(band).toLowerCase()}`] : []
  })
  return some.length > 0 ? some.join(', ') : 'No member has a vote'
}

/** "£1,204 spent since January" */
export function spentInSentence({ spentPence, from }: { spentPence: number; from: Date }) {
  const since = monthName(dateOf(from))
  return spentPence === 0
    ? `Nothing spent since ${since}`
    : `${inPounds(spentPence)} spent since ${since}`
}

/** "Nothing else is waiting: no claims to decide and no refunds to decide." */
export function nothingElseWaits(noughts: readonly string[], other: boolean) {
  const nothing = other ? 'Nothing else is waiting' : 'Nothing is waiting'
  if (noughts.length === 0) return `${nothing}.`
  const none = noughts.map((title) => `${title.slice(0, 1).toLowerCase()}${title.slice(1)}`)
  return `${nothing}: no ${new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(none)}.`
}

type Comings = { joined: number; left: number; lapsed: number }

/** "125 joined, 3 left and 5 lapsed in 12 months" */
export function joinersHeadline(months: readonly Comings[]) {
  const sum = (part: keyof Comings) => months.reduce((all, line) => all + line[part], 0)
  const [joined, left, lapsed] = [sum('joined'), sum('left'), sum('lapsed')]
  if (joined + left + lapsed === 0) return 'Nobody joined, left or lapsed in 12 months'
  const some = [
    joined > 0 && `${number(joined)} joined`,
    left > 0 && `${number(left)} left`,
    lapsed > 0 && `${number(lapsed)} lapsed`,
  ].filter((part) => part !== false)
  return `${new Intl.ListFormat('en-GB').format(some)} in 12 months`
}

/** "£5,070 expected over the next 12 months" */
export function expectedHeadline(months: readonly { total: number }[]) {
  const pence = months.reduce((all, { total }) => all + total, 0)
  return pence === 0
    ? 'No dues are expected over the next 12 months'
    : `${inPounds(pence)} expected over the next 12 months`
}

type Month = { month: string; thisMonthPence: number; restOfMonthPence: number }

/** "£233 came in so far in November, and £120 of dues still to come." */
export function monthInSentence({ month, thisMonthPence, restOfMonthPence }: Month) {
  const soFar = `${inPounds(thisMonthPence)} came in so far in ${monthName(month)}`
  return restOfMonthPence === 0
    ? `${soFar}. No more dues are due this month.`
    : `${soFar}, and ${inPounds(restOfMonthPence)} of dues still to come.`
}
