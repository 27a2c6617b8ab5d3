import type { Majority, VoteKind } from '@/lib/democracy/motions/states'
import type { MotionCount } from '@/lib/democracy/motions/tally'

/** A vote in a meeting is open for so many minutes at most; its chair closes it sooner. A show of hands is open until it is counted. */
export const longestVoteMinutes = 60

/** So long nobody closes it, unless everybody on its roll has voted: a vote is not over before those who are there have seen it. */
export const shortestVoteSeconds = 60

/** What whoever is in the chair puts to the vote. */
export type PutToVote =
  | { about: 'motion'; motion: number }
  | { about: 'amendment'; motion: number; amendment: number }
  | { about: 'procedure'; question: string }

/** How a meeting’s vote stands, for all who follow it alike. Until it is declared there are no figures, and never who voted. */
export type LiveVote = {
  id: string
  /** "Motion 14: Warm homes", "Amendment A2 to Motion 14: Warm homes", or the question. */
  words: string
  motion: number | null
  kind: VoteKind
  majority: Majority
  opensAt: string
  closesAt: string
  /** Closed by its chair, or counted by its tellers. When its time is over it is closed as well: `isVoteOpen` knows. */
  closed: boolean
  /** What members choose between, in the order of the ballot paper, and what fixes the lots of a tie. */
  between?: { options: { number: number; name: string }[]; lotsFingerprint: string }
  /** How many could vote in it. */
  roll: number
  /** "Carried, by 41 votes to 3", once it is declared. */
  result?: string
  count?: MotionCount
}

type Open = Pick<LiveVote, 'kind' | 'closed' | 'closesAt'>

/** Whether members can vote at this moment, in milliseconds. Hands are up until they are counted. */
export function isVoteOpen({ kind, closed, closesAt }: Open, at: number): boolean {
  return !closed && (kind === 'hands' || at < Date.parse(closesAt))
}

/** What a vote is about, in the words of its ballot paper. */
export function voteInWords(vote: {
  question: string | null
  motion: number | null
  title: string | null
  amendment: number | null
}): string {
  if (vote.question) return vote.question
  const motion = `Motion ${vote.motion}: ${vote.title}`
  return vote.amendment ? `Amendment A${vote.amendment} to ${motion}` : motion
}
