import { organisation } from '@/lib/organisation'
import { type VoteKind, voteKinds } from './states'

const { voteKind, voteQuorum } = organisation.rules

/** Of these whoever calls a vote chooses; one alone is the rule, and nobody is asked. */
export const voteKindsAllowed: readonly VoteKind[] = voteKind === 'either' ? voteKinds : [voteKind]

/** How many of a roll of this size have to vote: the share of it, rounded up, or the fixed number, whichever is less. */
export function voteQuorumOf(roll: number): number {
  return Math.min(Math.ceil((roll * voteQuorum.percent) / 100), voteQuorum.members)
}
