import type { Majority } from './states'

/** How a vote came out, from nothing but its numbers. Whole numbers only, so that every share is exact. */
export type MotionCount = { for: number; against: number; abstained: number }
export type MotionOutcome = 'carried' | 'lost'

export function ballotsCast(count: MotionCount): number {
  return count.for + count.against + count.abstained
}

/**
 * Abstentions count for the turnout, not for the outcome. A tied motion falls, and so does one that nobody voted for:
 * things stay as they are unless members say otherwise.
 */
export function outcomeOf(count: MotionCount, majority: Majority): MotionOutcome {
  if (count.for === 0) return 'lost'
  const enough =
    majority === 'two-thirds'
      ? count.for * 3 >= (count.for + count.against) * 2
      : count.for > count.against
  return enough ? 'carried' : 'lost'
}

/** "Carried, by 412 votes to 188" */
export function motionHeadline(count: MotionCount, majority: Majority): string {
  const numbers = `by ${votes(count.for)} to ${number(count.against)}`
  if (outcomeOf(count, majority) === 'carried') return `Carried, ${numbers}`
  if (count.for === 0 && count.against === 0) return 'Lost: nobody voted for or against'
  if (count.for === count.against) return `Lost, ${numbers}: a tied motion falls`
  if (count.for > count.against) return `Lost, ${numbers}: it needed two thirds`
  return `Lost, ${numbers}`
}

/** `part` of `whole` in percent with one decimal, half rounded up: 412 of 623 is "66.1". */
export function percentage(part: number, whole: number): string {
  const tenths = rounded(part * 1000, whole)
  return `${Math.floor(tenths / 10)}.${tenths % 10}`
}

/** `part` of `whole` in whole percent, but "100" only for all of them and "0" only for none. */
export function wholePercentage(part: number, whole: number): string {
  const percent = rounded(part * 100, whole)
  if (percent === 100 && part < whole) return '99'
  if (percent === 0 && part > 0) return '1'
  return String(percent)
}

function rounded(above: number, below: number) {
  return below === 0 ? 0 : Math.floor((above * 2 + below) / (below * 2))
}

function votes(count: number) {
  return `${number(count)} ${count === 1 ? 'vote' : 'votes'}`
}

function number(count: number) {
  return count.toLocaleString('en-GB')
}
