import type { Moves } from '@/lib/kernel/states'
import type { MotionState } from '../states'

/**
 * Where an amendment stands. It is accepted by the mover of the motion, or voted on; it falls with the words it changes: when another
 * one to them is carried, and when the vote on the motion is called while nobody has seconded it.
 */
export type AmendmentState =
  | 'moved'
  | 'seconded'
  | 'accepted'
  | 'carried'
  | 'lost'
  | 'withdrawn'
  | 'fallen'

export const amendmentMoves = {
  second: { from: ['moved'], to: 'seconded' },
  withdraw: { from: ['moved', 'seconded'], to: 'withdrawn' },
  accept: { from: ['seconded'], to: 'accepted' },
  askVote: { from: ['accepted'], to: 'seconded' },
  carry: { from: ['seconded'], to: 'carried' },
  lose: { from: ['seconded'], to: 'lost' },
  fall: { from: ['moved', 'seconded'], to: 'fallen' },
} as const satisfies Moves<AmendmentState>

/** Still to be decided, or decided by the motion's mover alone. */
export function isStillOpen(state: AmendmentState): boolean {
  return state === 'moved' || state === 'seconded' || state === 'accepted'
}

/** Part of what the motion would say now. */
export function isInText(state: AmendmentState): boolean {
  return state === 'accepted' || state === 'carried'
}

/** Members amend a motion until a vote is called on it. */
export function takesAmendments(motion: { state: MotionState }): boolean {
  return motion.state === 'moved' || motion.state === 'seconded'
}
