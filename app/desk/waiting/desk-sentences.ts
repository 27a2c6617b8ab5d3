import { capital } from '@/lib/kernel/capital'
import { countInWords } from '@/lib/kernel/count-in-words'

/** What the queue of the desk can be narrowed to. */
export const areas = {
  applications: 'Applications',
  democracy: 'Meetings and motions',
  elections: 'Elections',
  money: 'Money',
  officers: 'Officers and members',
  site: 'Letters and the site',
} as const

export type Area = keyof typeof areas

/** How it stands at the desk: how much waits, and the oldest for how long. */
export function deskHeadline(count: number, oldestDays: number): string {
  if (count === 0) return 'Nothing is waiting for you'
  const what =
    count === 1 ? 'One thing waits for you' : `${capital(countInWords(count))} things wait for you`
  if (oldestDays === 0) return `${what}, since today`
  const days = oldestDays === 1 ? '1 day' : `${oldestDays} days`
  return count === 1 ? `${what}, for ${days}` : `${what}, the oldest for ${days}`
}

/** All that nobody has to do anything about, in one quiet sentence. */
export function nothingElse(none: readonly string[], somethingWaits: boolean): string | undefined {
  if (none.length === 0) return undefined
  const list = new Intl.ListFormat('en-GB', { type: 'unit' }).format(none)
  return somethingWaits ? `Nothing else is waiting: ${list}.` : `${capital(list)}.`
}
