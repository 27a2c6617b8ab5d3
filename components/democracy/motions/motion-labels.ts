import { noneOfThese } from '@/lib/democracy/motions/options/forms'
import type { BallotKind, Majority, VoteChoice, VoteKind } from '@/lib/democracy/motions/states'
import { countInWords } from '@/lib/kernel/count-in-words'
import { organisation } from '@/lib/organisation'

/** The words of a ballot, the same on the paper, the check page and the result. */
export const choiceLabels: Record<VoteChoice, string> = {
  for: 'For',
  against: 'Against',
  abstain: 'Abstain',
}

/** Members can want none of several options, where the rule book puts that on the ballot paper. */
const orNothing = organisation.rules.noneOfThese
  ? `. If “${noneOfThese}” wins, nothing is chosen`
  : ''

export const majorityLabels: Record<Majority, string> = {
  simple: 'A simple majority: more votes for than against. A tied motion falls',
  'two-thirds': 'Two thirds: at least twice as many votes for as against',
  present: 'More than half of those who are there with a vote, so an abstention counts against',
  'unless-objected': `${unlessObjected(organisation.rules.objectionsToStop)}. Members object by name and say why`,
  plurality: `Several options: members choose one, and the one with most votes is chosen${orNothing}`,
  ranked: `Several options: members number them in their order, and they are counted as our elections are, by the alternative vote${orNothing}`,
}

/** "Carried unless three members object" */
export function unlessObjected(needed: number): string {
  return needed === 1
    ? 'Carried unless a member objects'
    : `Carried unless ${countInWords(needed)} members object`
}

/** What becomes of an objection: word for word on the form and in the check of the call. */
export const objectionWording =
  'Members can read your name and your reason straight away. Until the time to object is over or enough members have objected, you can take your objection back: it then does not count, and the site deletes your reason.'

/** What those do who are on the roll and have no email address. */
export const consentByPostWording =
  'Members without an email address are told by letter. No objection is taken on paper or by phone: to object on the site, we set up an email address with them.'

export const kindLabels: Record<VoteKind, string> = {
  confidential: 'Confidential vote',
  open: 'Open vote',
  hands: 'Show of hands',
}

/** What becomes of how somebody votes, and what the software cannot promise: word for word, wherever it is said. */
export const kindWordings: Record<BallotKind, string> = {
  confidential: 'The software shows nobody how you voted. Whoever runs the server could find out.',
  open: 'How you vote will be in the minutes.',
}

/** "At least 10 members have to vote" */
export function voteQuorumInWords(quorum: number): string {
  return `At least ${quorum.toLocaleString('en-GB')} ${quorum === 1 ? 'member has' : 'members have'} to vote`
}

/** Who else votes, and how. */
export const votingByPostWording =
  'Members without an email address vote by post. Two officers record each vote.'

/** "Gateshead, then Durham", as a member ranked them. */
export function rankingInWords(
  ranking: readonly number[],
  options: readonly { number: number; name: string }[],
): string {
  const names = ranking.map((one) => options.find(({ number }) => number === one)?.name ?? '')
  return names.length > 0 ? names.join(', then ') : 'Abstain'
}
