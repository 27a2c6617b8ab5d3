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
  'vote.envelope-recorded': ({ number }: { number: number }) =>
    `recorded that a vote on Motion ${number} came by post`,
  'vote.envelope-confirmed': ({ number }: { number: number }) =>
    `confirmed that a vote on Motion ${number} came by post`,
  'vote.envelope-discarded': ({ number }: { number: number }) =>
    `discarded what was recorded of a vote on Motion ${number} by post`,
  'vote.paper-entered': ({ number }: { number: number }) =>
    `entered a vote on paper on Motion ${number}`,
  'vote.paper-confirmed': ({ number }: { number: number }) =>
    `confirmed a vote on paper on Motion ${number}`,
  'vote.paper-discarded': ({ number }: { number: number }) =>
    `discarded a vote on paper on Motion ${number} that was not confirmed`,
  'ballots.shuffled': () => 'shuffled the ballots after voting closed',
  'result.declared': ({
    number,
    outcome,
  }: { number: number; outcome: MotionOutcome } & MotionCount) =>
    `declared Motion ${number} ${outcome}`,
}
