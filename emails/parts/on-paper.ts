import { freeBandInWords, organisation } from '@/lib/organisation'

const { post } = organisation

/** What takes the place of a link in a letter: an officer does it for them. The address stands at the head of each letter. */
export const ringOrWrite = `ring ${post.phone} or write to the address at the head of this letter`

/** For those who cannot open a page to pay. */
export const waysToPay = `You can pay in cash or by cheque, or by bank transfer or standing order to ${post.account}. Say your name, and your membership number if you have one. Nobody takes anything automatically.`

export const easierBandByPost = freeBandInWords
  ? `If money is tight, ${ringOrWrite}, and we move you to ${freeBandInWords}. Nobody asks why.`
  : `If money is tight, ${ringOrWrite}.`

/** What members choose between in a vote between several options, in the order of the ballot paper. */
export type OptionsByPost = { options: string[]; ranked: boolean }

const forOrAgainst = 'Write “For”, “Against” or “Abstain” on a sheet of paper'

function optionsOnPaper({ options, ranked }: OptionsByPost): string {
  const listed = options.map((option, at) => `${at + 1} ${option}`).join('; ')
  return ranked
    ? `Members put several options in the order of their choice: ${listed}. Write their numbers on a sheet of paper, your first choice first, for as many as you like, or write “Abstain”`
    : `Members choose one of several options: ${listed}. Write its number on a sheet of paper, or write “Abstain”`
}

/** A vote on a motion by post, in two envelopes, and who can tell from it how somebody voted. */
function voteByPost(number: number, between?: OptionsByPost): string[] {
  const sheet = between ? optionsOnPaper(between) : forOrAgainst
  const rare = between?.ranked
    ? 'If yours is the only one, or has an order that they would expect of nobody else, they can tell how you voted.'
    : 'If yours is the only one, they can tell how you voted.'
  return [
    `You can vote by post. ${sheet}, and nothing else. Put it into an envelope with nothing on it and close it. Put that envelope into a second one, with a sheet that says “Vote on Motion ${number}”, your name, your membership number and your signature. It has to reach the address at the head of this letter before voting closes.`,
    `Two officers record that you have voted. Shortly before voting closes two officers mix the inner envelopes of everyone who voted by post, open them and enter what they say. ${rare}`,
    `To vote online, where nobody types your vote, you need an email address, your own or one that you share with someone you live with: ${ringOrWrite}, and we will set it up with you. We cannot take a vote by phone.`,
  ]
}

/** The ballot page says the same sentence. */
export const openVote = 'It is an open vote. How you vote will be in the minutes.'

/** An open vote by post: one envelope, because it is by name. */
function voteByNameByPost(number: number, between?: OptionsByPost): string[] {
  const sheet = between ? optionsOnPaper(between) : forOrAgainst
  return [
    openVote,
    `You can vote by post. ${sheet}, with “Vote on Motion ${number}”, your name, your membership number and your signature. It has to reach the address at the head of this letter before voting closes. Two officers record it.`,
    'We cannot take a vote by phone.',
  ]
}

/** What asks for the member's own act on the site. */
export const setUpEmail = `you need an email address, your own or one that you share with someone you live with: ${ringOrWrite}, and we will set it up with you`

/** An election can be voted in on paper. */
export const paperBallotByPost = `You can vote on paper: ask for a paper ballot before voting closes. To do so, ${ringOrWrite}, and we will put you through to the returning officer.`

/** An objection to what is otherwise carried: by name, with a reason that members read, and so on the site alone. */
export const objectOnTheSite = `If you object, you have to say why, and members can read your reason and your name. We cannot take an objection by post or by phone. To object on the site ${setUpEmail}.`

/** How to vote for days on a motion, for members without an email address: as it was called, and as it was extended. */
export function howToVote(vote: {
  number: number
  open?: boolean
  between?: OptionsByPost
}): string[] {
  const { number, open, between } = vote
  return open ? voteByNameByPost(number, between) : voteByPost(number, between)
}
