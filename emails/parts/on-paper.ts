import { freeBandInWords, organisation } from '@/lib/organisation'

const { post } = organisation

/** What takes the place of a link in a letter: an officer does it for them. The address stands at the head of each letter. */
export const ringOrWrite = `ring ${post.phone} or write to the address at the head of this letter`

/** For those who cannot open a page to pay. */
export const waysToPay = `You can pay in cash or by cheque, or by bank transfer or standing order to ${post.account}. Say your name, and your membership number if you have one. Nobody takes anything automatically.`

export const easierBandByPost = freeBandInWords
  ? `If money is tight, ${ringOrWrite}, and we move you to ${freeBandInWords}. Nobody asks why.`
  : `If money is tight, ${ringOrWrite}.`

/** A vote on a motion is confidential, and one that somebody else types is not. So it is not taken by post. */
export const noVoteByPost = `We cannot take such a vote by phone or post, because whoever typed it would know how you voted. To vote in it you need an email address, your own or one that you share with someone you live with: ${ringOrWrite}, and we will set it up with you.`

/** What asks for the member's own act on the site. */
export const setUpEmail = `you need an email address, your own or one that you share with someone you live with: ${ringOrWrite}, and we will set it up with you`

/** An election can be voted in on paper. */
export const paperBallotByPost = `You can vote on paper: ask for a paper ballot before voting closes. To do so, ${ringOrWrite}, and we will put you through to the returning officer.`
