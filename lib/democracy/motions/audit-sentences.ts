import { inWords } from '@/lib/kernel/calendar'
import type { Majority, RollProposal, VoteKind } from './states'
import type { MotionCount, MotionOutcome } from './tally'

type Amendment = { number: number; amendment: number }

/** Audit entries about motions in words; the actor's name goes in front. */
export const motionSentences = {
  'motion.moved': ({ number }: { number: number }) => `moved Motion ${number}`,
  'motion.seconded': ({ number }: { number: number }) => `seconded Motion ${number}`,
  'motion.opened-for-support': ({ number }: { number: number }) =>
    `opened Motion ${number} for support`,
  'motion.supported': ({ number }: { number: number }) => `supported Motion ${number}`,
  'motion.support-withdrawn': ({ number }: { number: number }) =>
    `withdrew their support of Motion ${number}`,
  'motion.support-shown': ({ number }: { number: number }) =>
    `changed whether their name is shown under Motion ${number}`,
  'motion.put': ({ number, supporters }: { number: number; supporters: number }) =>
    `made Motion ${number} a motion that is put, as the last of ${supporters} people who support it`,
  'motion.withdrawn': ({ number }: { number: number }) => `withdrew Motion ${number}`,
  'motion.rewritten': ({ number, version }: { number: number; version: number }) =>
    `changed the words of Motion ${number}: version ${version}`,
  'comment.written': ({ number }: { number: number }) => `wrote a comment on Motion ${number}`,
  'comment.deleted': ({ number }: { number: number }) =>
    `deleted a comment of theirs on Motion ${number}`,
  'comment.hidden': ({ number }: { number: number }) => `hid a comment on Motion ${number}`,
  'amendment.moved': ({ number, amendment }: Amendment) =>
    `moved amendment A${amendment} to Motion ${number}`,
  'amendment.seconded': ({ number, amendment }: Amendment) =>
    `seconded amendment A${amendment} to Motion ${number}`,
  'amendment.withdrawn': ({ number, amendment }: Amendment) =>
    `withdrew amendment A${amendment} to Motion ${number}`,
  'amendment.accepted': ({ number, amendment }: Amendment) =>
    `accepted amendment A${amendment} to Motion ${number}`,
  'amendment.vote-asked': ({ number, amendment }: Amendment) =>
    `asked for a vote on amendment A${amendment} to Motion ${number}`,
  'amendment.counted': ({
    number,
    amendment,
    ...hands
  }: Amendment & { for: number; against: number }) =>
    `counted ${hands.for} hands for and ${hands.against} against amendment A${amendment} to Motion ${number}`,
  'amendment.decided': ({ number, amendment, outcome }: Amendment & { outcome: MotionOutcome }) =>
    `confirmed that amendment A${amendment} to Motion ${number} was ${outcome}`,
  'amendment.fallen': ({ number, amendment }: Amendment) =>
    `let amendment A${amendment} to Motion ${number} fall`,
  'vote.called': ({
    number,
    majority,
    kind,
  }: {
    number: number
    majority: Majority
    closesAt: string
    /** Before there were open votes nothing was said. */
    kind?: VoteKind
  }) =>
    majority === 'unless-objected'
      ? `opened a consent decision on Motion ${number}`
      : `called ${kind === 'open' ? 'an open vote' : 'a vote'} on Motion ${number}${majority === 'two-thirds' ? ', which needs two thirds' : ''}`,
  'vote.cancelled': ({ number }: { number: number }) =>
    `cancelled the vote on Motion ${number} before anyone had voted`,
  'consent.stopped': ({ number, objections }: { number: number; objections: number }) =>
    `stopped the consent decision on Motion ${number}: ${objections} ${objections === 1 ? 'member' : 'members'} objected`,
  'vote.lost': ({ number }: { number: number }) =>
    `ended the vote on Motion ${number}, because our records were restored from a backup`,
  'vote.extended': ({ number }: { number: number; closesAt: string }) =>
    `extended the vote on Motion ${number} before anyone had voted`,
  // No vote writes these two any more: they are in the chain of whoever voted before the log stopped saying who did.
  'ballot.cast': ({ number }: { number: number }) => `cast a ballot on Motion ${number}`,
  'ballot.changed': ({ number }: { number: number }) =>
    `changed their vote on Motion ${number} before it closed`,
  'vote.roll-queried': ({ number }: { number: number }) =>
    `queried their entry on the roll of Motion ${number}`,
  'vote.roll-proposed': ({ number, proposal }: { number: number; proposal: RollProposal }) =>
    proposal === 'add'
      ? `proposed to add a member to the roll of Motion ${number}`
      : `proposed to leave a member off the roll of Motion ${number}`,
  'vote.roll-decided': ({ number, proposal }: { number: number; proposal: RollProposal }) =>
    proposal === 'add'
      ? `confirmed that a member is added to the roll of Motion ${number}`
      : `confirmed that a member is not on the roll of Motion ${number}`,
  'vote.roll-not-confirmed': ({ number }: { number: number }) =>
    `did not confirm what was proposed about the roll of Motion ${number}`,
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
  'ballots.closed': () => 'closed the ballot box after voting closed',
  'ballots.shuffled': () => 'shuffled the ballots after voting closed',
  'result.declared': ({
    number,
    outcome,
  }: { number: number; outcome: MotionOutcome } & MotionCount) =>
    `declared Motion ${number} ${outcome}`,
  'result.challenged': ({ number }: { number: number }) =>
    `challenged the result of Motion ${number}`,
  'result.challenge-answer-proposed': ({ number, upheld }: { number: number; upheld: boolean }) =>
    `proposed ${upheld ? 'to uphold' : 'not to uphold'} a challenge to the result of Motion ${number}`,
  'result.challenge-answer-returned': ({ number }: { number: number }) =>
    `did not confirm the answer to a challenge to the result of Motion ${number}`,
  'result.challenge-answered': ({ number, upheld }: { number: number; upheld: boolean }) =>
    `confirmed that a challenge to the result of Motion ${number} is ${upheld ? 'upheld' : 'not upheld'}`,
  'decision.assigned': ({ number, who, due }: { number: number; who: string; due: string }) =>
    `named ${who} to answer for Motion ${number} by ${inWords(due)}`,
  'decision.reported': ({ number, done }: { number: number; done: boolean }) =>
    done ? `reported that Motion ${number} is done` : `reported on Motion ${number}`,
  'publication.proposed': ({ number }: { number: number }) =>
    `proposed a public page for Motion ${number}`,
  'publication.withdrawal-proposed': ({ number }: { number: number }) =>
    `proposed to withdraw the public page of Motion ${number}`,
  'publication.confirmed': ({ number }: { number: number }) =>
    `confirmed that Motion ${number} has a public page`,
  'publication.withdrawal-confirmed': ({ number }: { number: number }) =>
    `confirmed that the public page of Motion ${number} is withdrawn`,
  'publication.discarded': ({ number }: { number: number }) =>
    `discarded what was proposed about the public page of Motion ${number}`,
  'publication.name-chosen': ({ number }: { number: number }) =>
    `chose whether they are named on the public page of Motion ${number}`,
  'result.set-aside': ({ number }: { number: number }) =>
    `set the result of Motion ${number} aside`,
}
