import { freeBandInWords, organisation } from '@/lib/organisation'

const { post } = organisation

/** What takes the place of a link in a letter: an officer does it for them. The address stands at the head of each letter. */
export const ringOrWrite = `ring ${post.phone} or write to the address at the head of this letter`

/** For those who cannot open a page to pay. */
export const waysToPay = `You can pay in cash or by cheque, or by bank transfer or standing order to ${post.account}. Say your name, and your membership number if you have one. Nobody takes anything automatically.`

export const easierBandByPost = freeBandInWords
  ? `If money is tight, ${ringOrWrite}, and we move you to ${freeBandInWords}. Nobody asks why.`
  : `If money is tight, ${ringOrWrite}.`

/** A vote on a motion by post, in two envelopes, and who can tell from it how somebody voted. */
function voteByPost(number: number): string[] {
  return [
    `You can vote by post. Write “For”, “Against” or “Abstain” on a sheet of paper and nothing else. Put it into an envelope with nothing on it and close it. Put that envelope into a second one, with a sheet that says “Vote on Motion ${number}”, your name, your membership number and your signature. It has to reach the address at the head of this letter before voting closes.`,
    'Two officers record that you have voted. Shortly before voting closes two officers mix the inner envelopes of everyone who voted by post, open them and enter what they say. If yours is the only one, they can tell how you voted.',
    `To vote online, where nobody types your vote, you need an email address, your own or one that you share with someone you live with: ${ringOrWrite}, and we will set it up with you. We cannot take a vote by phone.`,
  ]
}

/** The ballot page says the same sentence. */
export const openVote = 'It is an open vote. How you vote will be in the minutes.'

/** An open vote by post: one envelope, because it is by name. */
function voteByNameByPost(number: number): string[] {
  return [
    openVote,
    `You can vote by post. Write “For”, “Against” or “Abstain” on a sheet of paper, with “Vote on Motion ${number}”, your name, your membership number and your signature. It has to reach the address at the head of this letter before voting closes. Two officers record it.`,
    'We cannot take a vote by phone.',
  ]
}

/** What asks for the member's own act on the site. */
export const setUpEmail = `you need an email address, your own or one that you share with someone you live with: ${ringOrWrite}, and we will set it up with you`

/** An election can be voted in on paper. */
export const paperBallotByPost = `You can vote on paper: ask for a paper ballot before voting closes. To do so, ${ringOrWrite}, and we will put you through to the returning officer.`

/** An objection to what is otherwise carried: by name, with a reason that members read, and so on the site alone. */
export const objectOnTheSite = `If you object, you have to say why, and members can read your reason and your name. We cannot take an objection by post or by phone. To object on the site ${setUpEmail}.`

/** A vote between several options, in which the ballot paper is one to mark or to number: on the site alone. */
const chooseOnTheSite = `Members choose between several options, on the site. We cannot take such a vote by post or by phone. To vote, ${setUpEmail}.`

/** How to vote for days on a motion, for members without an email address: as it was called, and as it was extended. */
export function howToVote(vote: { number: number; open?: boolean; options?: boolean }): string[] {
  if (vote.options) return vote.open ? [openVote, chooseOnTheSite] : [chooseOnTheSite]
  return vote.open ? voteByNameByPost(vote.number) : voteByPost(vote.number)
}
