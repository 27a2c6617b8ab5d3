import { organisation } from '@/lib/organisation'
import {
  type BallotKind,
  hasOptions,
  type Majority,
  majorities,
  majoritiesInMeetings,
  voteKinds,
} from './states'

const { voteKind, voteQuorum, voteMajorities, objectionsToStop } = organisation.rules

/** Of these whoever calls a vote chooses; one alone is the rule, and nobody is asked. */
export const voteKindsAllowed: readonly BallotKind[] =
  voteKind === 'either' ? voteKinds : [voteKind]

/** What a vote is about, as far as the rule book has a majority for it. */
export type VotedOn = 'motion' | 'amendment' | 'procedure'

/** The majorities that a vote in a meeting can take, the usual one first. Between several options only a motion asks. */
export function majoritiesFor(about: VotedOn): readonly Majority[] {
  return voteMajorities[about].filter(
    (one) =>
      majoritiesInMeetings.some((known) => known === one) &&
      (about === 'motion' || !hasOptions(one)),
  )
}

/** The same where members vote for some days, and nobody is there. Who objects does so by name, so where no vote is by name nobody is asked that. */
export const majoritiesAllowed = majorities.filter(
  (one) =>
    voteMajorities.motion.some((allowed) => allowed === one) &&
    (one !== 'unless-objected' || voteKindsAllowed.includes('open')),
)

/** How many of a roll of this size have to vote: the share of it, rounded up, or the fixed number, whichever is less. */
export function voteQuorumOf(roll: number): number {
  return Math.min(Math.ceil((roll * voteQuorum.percent) / 100), voteQuorum.members)
}

/** How many of a roll of this size have to object to stop a consent decision. */
export function objectionsToStopOf(roll: number): number {
  return Math.max(1, Math.min(objectionsToStop, roll))
}
