import type { Moves } from '@/lib/kernel/states'
import type { RollReason } from '@/lib/people/members/roll-rule'

/**
 * Where a motion stands because somebody put it there. Whether its vote has not opened yet, is open, or is closed and
 * waits to be declared, follows from the clock and is never stored.
 */
export type MotionState =
  | 'moved'
  | 'seconded'
  | 'voting'
  | 'decided'
  | 'withdrawn'
  /** Another motion stands for it and others, with the consent of all their movers. */
  | 'composited'

export const motionMoves = {
  second: { from: ['moved'], to: 'seconded' },
  /** By as many supporters as the rule book asks for, in place of a seconder. */
  putBySupport: { from: ['moved'], to: 'seconded' },
  withdraw: { from: ['moved', 'seconded'], to: 'withdrawn' },
  composite: { from: ['seconded'], to: 'composited' },
  comeBack: { from: ['composited'], to: 'seconded' },
  callVote: { from: ['seconded'], to: 'voting' },
  cancelVote: { from: ['voting'], to: 'seconded' },
  declare: { from: ['voting'], to: 'decided' },
  setAside: { from: ['decided'], to: 'seconded' },
  /** By as many objections as the rule book says. */
  stop: { from: ['voting'], to: 'seconded' },
} as const satisfies Moves<MotionState>

export type VotePhase = 'not-yet-open' | 'open' | 'closed' | 'declared'

/** A vote opens at its first moment and is closed at its last: a ballot at the very moment of closing is late. */
export function votePhase(
  vote: { opensAt: Date; closesAt: Date; declaredAt: Date | null },
  at: Date,
): VotePhase {
  if (vote.declaredAt) return 'declared'
  if (at < vote.opensAt) return 'not-yet-open'
  return at < vote.closesAt ? 'open' : 'closed'
}

/** Whether names are tied to votes: in an open vote they are, in the minutes; in a confidential one the software shows nobody. */
export const voteKinds = ['confidential', 'open'] as const
/** What members cast a ballot in. */
export type BallotKind = (typeof voteKinds)[number]
/** Or hands go up in a meeting, and two tellers count them. */
export type VoteKind = BallotKind | 'hands'

/**
 * More for than against; two thirds of those; more than half of all who were there, whether they voted or not; or carried unless so many
 * object, each by name and with a reason. Between several options: whichever has most votes, or whichever is elected when they are ranked.
 */
export type Majority =
  | 'simple'
  | 'two-thirds'
  | 'present'
  | 'unless-objected'
  | 'plurality'
  | 'ranked'
/** Where members vote for some days nobody is there. */
export const majorities = [
  'simple',
  'two-thirds',
  'unless-objected',
  'plurality',
  'ranked',
] as const satisfies Majority[]
/** In a meeting whoever objects says so, and is heard. */
export const majoritiesInMeetings = [
  'simple',
  'two-thirds',
  'present',
  'plurality',
  'ranked',
] as const satisfies Majority[]

/** What members say in a vote. */
const answersTo = {
  simple: 'for or against',
  'two-thirds': 'for or against',
  present: 'for or against',
  'unless-objected': 'objections',
  plurality: 'options',
  ranked: 'options',
} as const satisfies Record<Majority, 'for or against' | 'objections' | 'options'>

/** Whether members choose between several options, and not for or against one. */
export function hasOptions(majority: Majority): majority is 'plurality' | 'ranked' {
  return answersTo[majority] === 'options'
}

/** Whether its numbers for and against decide it, so that it has shares and a bar. */
export function isForOrAgainst(
  majority: Majority,
): majority is 'simple' | 'two-thirds' | 'present' {
  return answersTo[majority] === 'for or against'
}

export const leastOptions = 2
export const mostOptions = 10

/** How a chair decides a tie, where the rule book lets the chair. */
export type CastingVote = 'for' | 'against'

export const choices = ['for', 'against', 'abstain'] as const
export type VoteChoice = (typeof choices)[number]

/** Why a member who belonged to us at the freeze is not on the roll of a vote. */
export type ExclusionReason = Exclude<
  RollReason,
  'good' | 'grace' | 'present' | 'added' | 'taken-off' | 'resigned' | 'expelled'
>

/** What an officer proposes about a member who is not on a roll, for another one to confirm. */
export const rollProposals = ['add', 'keep'] as const
export type RollProposal = (typeof rollProposals)[number]
