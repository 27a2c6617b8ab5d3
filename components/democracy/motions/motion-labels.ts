import type { Majority, VoteChoice } from '@/lib/democracy/motions/states'

/** The words of a ballot, the same on the paper, the check page and the result. */
export const choiceLabels: Record<VoteChoice, string> = {
  for: 'For',
  against: 'Against',
  abstain: 'Abstain',
}

export const majorityLabels: Record<Majority, string> = {
  simple: 'A simple majority: more votes for than against. A tied motion falls',
  'two-thirds': 'Two thirds: at least twice as many votes for as against',
}

/** What the software promises about a confidential vote, and what it cannot. */
export const confidentialityWording =
  'The software shows nobody how you voted. Whoever runs the server could find out.'

/** Who else votes, and how. */
export const votingByPostWording =
  'Members without an email address vote by post. Two officers record each vote.'
