import { organisation } from '@/lib/organisation'
import { type BallotKind, type Majority, majorities, voteKinds } from './states'

const { voteKind, voteQuorum, voteMajorities } = organisation.rules

/** Of these whoever calls a vote chooses; one alone is the rule, and nobody is asked. */
export const voteKindsAllowed: readonly BallotKind[] =
  voteKind === 'either' ? voteKinds : [voteKind]

/** What a vote is about, as far as the rule book has a majority for it. */
export type VotedOn = 'motion' | 'amendment' | 'procedure'

/** The majorities that a vote in a meeting can take, the usual one first. */
export function majoritiesFor(about: VotedOn): readonly Majority[] {
  return voteMajorities[about]
}

/** The same where members vote for some days, and nobody is there. */
export const majoritiesAllowed = majorities.filter((one) => majoritiesFor('motion').includes(one))

/** How many of a roll of this size have to vote: the share of it, rounded up, or the fixed number, whichever is less. */
export function voteQuorumOf(roll: number): number {
  return Math.min(Math.ceil((roll * voteQuorum.percent) / 100), voteQuorum.members)
}
