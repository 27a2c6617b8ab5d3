import type { MotionState } from '../states'

/** Members ask and answer until the vote opens. Pure. */
export function takesComments(state: MotionState, voteOpensAt: Date | undefined, at: Date) {
  if (state === 'moved' || state === 'seconded') return true
  return state === 'voting' && voteOpensAt !== undefined && at < voteOpensAt
}
