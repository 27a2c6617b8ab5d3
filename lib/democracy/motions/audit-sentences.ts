import type { Majority } from './states'
import type { MotionCount, MotionOutcome } from './tally'
/** Audit entries about motions in words; the actor's name goes in front. */
export const motionSentences = {
  'motion.moved': ({ number }: { number: number }) => `moved Motion ${number}`,
  'motion.seconded': ({ number }: { number: number }) => `seconded Motion ${number}`,
  'motion.withdrawn': ({ number }: { number: number }) => `withdrew Motion ${number}`,
  'vote.called': ({ number, majority }: { number: number; majority: Majority; closesAt: string }) =>
    `called a vote on Motion ${number}${majority === 'two-thirds' ? ', which needs two thirds' : ''}`,
  'vote.cancelled': ({ number }: { number: number }) =>
    `cancelled the vote on Motion ${number} before anyone had voted`,
  'vote.extended': ({ number }: { number: number; closesAt: string }) =>
    `extended the vote on Motion ${number} before anyone had voted`,
  'ballot.cast': ({ number }: { number: number }) => `cast a ballot on Motion ${number}`,
  'ballots.shuffled': () => 'shuffled the ballots after voting closed',
  'result.declared': ({
    number,
    outcome,
  }: { number: number; outcome: MotionOutcome } & MotionCount) =>
    `declared Motion ${number} ${outcome}`,
}
