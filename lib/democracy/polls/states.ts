import type { Moves } from '@/lib/kernel/states'
import { type Group, organisation } from '@/lib/organisation'

/** Whether a poll is still open or waits to be counted follows from the clock. */
export type PollState = 'open' | 'closed' | 'withdrawn'

export const pollMoves = {
  close: { from: ['open'], to: 'closed' },
  withdraw: { from: ['open'], to: 'withdrawn' },
} as const satisfies Moves<PollState>

/** As an officer who calls votes, or as a convenor of the group that is asked. */
export type AskedAs = 'officer' | 'convenor'

export const leastPollOptions = 2
export const mostPollOptions = 10
export const longestPollDays = 60

export type WhomAsked = { group: Group | null; place: string | null }

/** "every member", "members of the Organising Group", "members who live in Hexham" */
export function whomAskedInWords({ group, place }: WhomAsked): string {
  if (group) return `members of the ${organisation.groups[group]?.name ?? group}`
  return place ? `members who live in ${place}` : 'every member'
}
