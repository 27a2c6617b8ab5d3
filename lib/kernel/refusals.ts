import { freeBandInWords, organisation } from '@/lib/organisation'

/**
 * Why something may not be done, in one catalogue: code → sentence. A refusal is an answer, not an error; it is not logged.
 */
export const refusals = {
  'not-allowed': 'You cannot do this.',
  'sign-in-first': 'Sign in first.',
  'not-there': 'We cannot find this. It may have been removed, or it is not yours to see.',
  'moved-meanwhile': 'This has changed since you opened it. Look at it again before you go on.',
  'second-factor': 'Confirm with your authenticator app first. Officers need it for this.',
  'conflict-of-interest': 'You have an interest in this, so somebody else has to decide it.',
  'own-case': 'You cannot decide your own case.',
  'two-people': 'This needs a second person. Somebody else has to confirm it.',
  'too-many-tries': 'That was tried too often. Wait a while, then try again.',
  'bad-request': 'We could not read what was sent. Go back, check it and send it again.',
  'members-only': 'This is for full members.',
  'membership-not-current': 'Your membership has to be in good standing for this.',

  'sign-in.wrong-code':
    'That code is not right, or it is older than ten minutes. Check the newest mail.',
  'sign-in.link-spent':
    'This link has been used, or it is older than ten minutes. Ask for a new one.',

  'second-factor.wrong-code':
    'That code is not right, or it has been used. Wait for the next one in your app and type that.',
  'second-factor.wrong-backup-code': 'That backup code is not right, or it has already been used.',
  'second-factor.not-set-up': 'Set up your authenticator app first.',
  'second-factor.already-set-up': 'Your authenticator app is set up already.',

  'join.not-complete':
    'Some sections are not finished yet. Finish them before you send the application.',
  'join.already-sent': 'Your application has already been sent.',
  'join.not-ready': 'Two accepted references are needed before an application can be approved.',
  'join.taken': 'Another officer is working on this application.',
  'join.already-open': 'You already have an application under way.',
  'join.already-member': 'You are a member already.',

  'reference.link-spent': 'This link has already been used or is too old.',
  'reference.already-answered': 'This request has already been answered.',
  'reference.not-replaceable': 'This referee cannot be replaced now.',
  'reference.same-person':
    'The two referees have to be two different people, and neither can be you.',
  'reference.not-a-referee': 'A referee has to be another full member in good standing.',

  'subscription.not-offered': 'There is nothing to pay at the moment.',
  'subscription.already-live': 'You already have a running subscription.',
  'subscription.not-a-price': 'That amount does not belong to this band.',
  'dues.not-running': 'You have no payments running that could be changed.',
  'dues.change-under-way':
    'Your last change has not been made yet. Wait until it is, or take it back first.',
  'dues.same-terms': 'You pay exactly this already.',
  'dues.owed': `A payment is due. Pay it first${freeBandInWords ? `, or move to ${freeBandInWords}` : ''}; then you can change your dues.`,
  'dues.ending': 'Your dues are about to end. Take that back first.',
  'dues.not-ending': 'Your dues go on already.',
  'dues.on-holiday': 'You are taking a break from paying. End it first.',
  'dues.no-holiday': 'You are not taking a break from paying.',
  'dues.holiday-by-the-month': 'A break is for dues that are paid each month.',
  'dues.holiday-too-long': `A break begins today and lasts at most ${organisation.rules.holidayMaximumDays} days. Enter a day in that time.`,
  'subscription.on-its-way':
    'Your payment is on its way from your bank already. It takes four to seven working days.',
  'payment.link-spent':
    'This link does not work any more. Open the newest mail about your dues, or sign in.',
  'stripe.away':
    'Our payment provider does not answer at the moment. Nothing was charged and nothing is lost. Try again in a few minutes.',

  'ledger.pays-already':
    'This member pays by card or Direct Debit, and the next payment is taken by itself. Enter the money as a gift, or let them stop the other payment first.',
  'ledger.not-by-hand': 'Only money that was entered by hand can be corrected by hand.',
  'ledger.already-right': 'The books say so already, so there is nothing to correct.',
  'ledger.less-than-given-back': 'More than that has been given back already.',
  'ledger.more-than-cash': 'There is less cash than that in the books.',
  'refund.open-already': 'A refund of this payment is under way already. Settle that one first.',
  'refund.too-late': `A payment can be asked back within ${organisation.rules.refundDays} days. For this one that time is over.`,
  'refund.asked-already': 'You have asked for this payment already.',
  'refund.given-back': 'Nothing is left of this payment: it has been given back.',
  'refund.not-a-payment': 'Only money that came in can be given back.',
  'refund.too-much': 'That is more than what is left of this payment.',
  'write-off.nothing-due': 'Nothing is due, so there is nothing to write off.',
  'write-off.already': 'This has been written off already.',
  'relief.free-already': 'This member pays nothing already.',

  'leaving.not-a-member': 'You are not a member now, so there is nothing to leave.',
  'leaving.hand-over-first':
    'You hold an office, and without you too few would be left to appoint officers. Hand your office over first, then leave.',

  'reconciliation.running':
    'Our books are being compared with Stripe’s already. Wait until that is done.',
  'drift.not-about-money': 'Only an amount can be put right by an entry in the books.',

  'network.not-open-to-you': 'This network is for other members.',
  'network.birth-date-unknown':
    'We do not know your date of birth, so we cannot tell whether this network is open to you. Write to us to have it added, then try again.',

  'motion.own': 'The mover cannot second their own motion.',
  'motion.already-seconded': 'This motion has been seconded already.',
  'motion.withdrawn': 'This motion has been withdrawn.',
  'motion.not-seconded': 'A motion needs a seconder before a vote can be called.',
  'vote.opens-in-the-past': 'Voting cannot open in the past. Enter a later day or time.',
  'vote.opens-too-late': `Voting has to open within ${organisation.rules.voteMaximumDays} days, because the roll is frozen today.`,
  'vote.too-short': `Voting has to be open for at least ${organisation.rules.voteMinimumDays} days. Enter a later closing day.`,
  'vote.too-long': `Voting can be open for at most ${organisation.rules.voteMaximumDays} days. Enter an earlier closing day.`,
  'vote.not-open': 'Voting is not open.',
  'vote.closed': 'Voting has closed.',
  'vote.not-closed': 'Voting is still open. The result can be declared after it has closed.',
  'vote.not-on-roll': 'You are not on the roll for this vote.',
  'vote.already-voted': 'You have voted already. A ballot in the box cannot be changed.',
  'vote.already-called': 'A vote has been called on this motion already.',
  'vote.box-disagrees':
    'The box does not hold as many ballots as members were marked as having voted. No result can be declared: tell whoever looks after the server.',
  'vote.already-declared': 'The result has been declared already.',

  'claim.too-many-open': `You have ${organisation.rules.openClaims} claims under way. Wait until one of them is settled, or withdraw one.`,
  'claim.needs-receipt': 'Add a receipt before you send this claim.',
  'claim.too-many-receipts': `A claim can have at most ${organisation.rules.claimReceipts} receipts.`,
  'claim.receipts-seen':
    'An officer has approved this claim with its receipts, so none can be taken away.',
  'claim.settled': 'This claim is settled already. It cannot be changed any more.',
  'claim.too-much': 'You cannot grant more than was asked for.',
  'claim.not-approved': 'Two officers have to approve this before it is paid.',
  'claim.paid-too-early': 'The day of the transfer cannot lie before the approval. Check the date.',
  'claim.paid-in-future': 'The day of the transfer cannot lie in the future. Check the date.',
  'claim.paid-already': 'This has been entered as paid already.',

  'receipt.missing': 'Choose a file first.',
  'receipt.empty': 'This file is empty. Choose another one.',
  'receipt.too-large':
    'This file is larger than 5 MB. Take the photo smaller, or send a part of it.',
  'receipt.wrong-type':
    'Choose a PDF, a JPEG or a PNG. Other kinds of file cannot be read by everybody.',
  'receipt.damaged':
    'This file is damaged or not complete. Choose another one, or take a new photo.',

  'election.cancelled': 'This election was cancelled.',
  'election.too-late-to-cancel':
    'Votes are being cast or counted, so this election cannot be cancelled any more.',
  'election.nothing-moved': 'These are the dates that stand already.',
  'election.out-of-order': 'The dates are not in order, or closer together than the rules allow.',
  'election.not-a-returning-officer':
    'The returning officer has to be a full member in good standing.',
  'election.returning-officer-stands':
    'The returning officer cannot be a candidate, and a candidate cannot be the returning officer.',
  'election.returning-officer-neutral':
    'You are the returning officer of this election, so you cannot take sides in it.',
  'result.not-counted': 'This election has not been counted yet.',
  'result.already-declared': 'The result has been declared already.',
  'result.not-declared': 'The result has not been declared yet.',
  'result.can-be-challenged':
    'The result can still be challenged. The new terms can be proposed after that.',
  'result.unanswered': 'A challenge to the result has not been answered yet.',
  'result.upheld':
    'A challenge to this result was upheld, so nobody takes up an office by it. The rule book says what happens now.',
  'result.not-elected': 'This candidate was not elected.',
  'result.term-later': 'The new term begins later. It can be proposed from its first day on.',
  'challenge.too-late': 'The time for challenging this result is over.',
  'challenge.open-already': 'You have made a challenge already. Wait for its answer.',
  'challenge.answered-already': 'This challenge has been answered already.',
  'nomination.not-open': 'Nominations are not open now.',
  'nomination.not-a-member': 'Only a full member in good standing can be nominated.',
  'nomination.already': 'This member has been nominated for this already.',
  'nomination.too-many': 'You can propose only as many people as there are seats.',
  'nomination.own': 'A candidate cannot support their own nomination.',
  'nomination.supported-already': 'You support this nomination already.',
  'nomination.has-both': 'This nomination has a proposer and a seconder already.',
  'nomination.not-yours-now':
    'A nomination can be taken back until the candidate has accepted it. Now it is theirs.',
  'nomination.not-your-group': `You can speak only for the local group of the ${organisation.place.name} in your details, where our rules ask for local groups.`,
  'nomination.ended': 'This nomination was withdrawn or refused.',
  'nomination.too-late-to-withdraw': 'The time for withdrawing is over.',
  'election.published-already': 'This election is published, so it cannot be changed any more.',
  'election.not-ready':
    'This election cannot be published yet: the roll, the posts or the keys are not complete.',
  'election.too-early': 'Candidates can still withdraw. Publish the election after that.',
  'election.too-late':
    'Voting should have begun already. Cancel this election and call it again with later dates.',
  'election.no-possible-result':
    'No set of these candidates meets the rules about who may be elected together, so voting cannot open. The rule book says what happens now.',
  'election.box-disagrees':
    'There are ballots of more papers than members collected. Nothing can be opened or counted: tell all candidates and whoever looks after the server.',
  'election.board-does-not-hold':
    'The board does not pass its own check, so nothing was opened. Tell all candidates and whoever looks after the server.',
  'roll.no-such-member': 'No member has this number.',
  'roll.not-frozen': 'The roll is not frozen yet.',
  'roll.closed': 'Voting is over, so the roll cannot be changed any more.',
  'roll.already-so': 'The roll says so already.',
  'roll.contested-already': 'You have contested your line already, and it is being looked at.',
  'roll.paper-collected':
    'This member has a ballot paper, and it cannot be told from the others. They stay on the roll.',
  'paper.not-now': 'Ballot papers are not given out at the moment.',
  'paper.other-device':
    'Your ballot paper was collected on another device. Use that one, or your recovery code.',
  'paper.assisted': 'You are marked for a paper that is filled in by hand.',
  'paper.not-on-roll': 'This member is not on the roll.',
  'paper.none-to-replace': 'This member has not collected a paper that could be replaced.',
  'paper.collected-already': 'This member has a ballot paper already.',
  'paper.ordered-already': 'This waits for a second officer already.',
  'paper.more-than-marked': 'As many papers are entered as members are marked for one.',
  'paper.read-differently':
    'This is not what was typed the first time. Look at the paper together.',
  'ballot.not-good': 'This ballot is not in order, so it was not taken.',
  'ballot.stale': 'The box holds a later ballot on this paper.',
  'key.holders':
    'The key is held by three different members with a vote, who neither stand in this election nor run it.',
  'key.not-yours': 'You do not hold a share of this key.',
  'key.not-opened': 'The dummy ballot did not open. Check both shares and try again.',
  'key.not-rehearsed':
    'Two holders have to open the dummy ballot first. A key that was never tried may not open anything.',
  'key.wrong-share': 'This is not the share that you were given. Check each word.',
  'nomination.too-late-to-refuse': 'The ballot paper is published, so nobody can be taken off it.',
  'nomination.not-accepted': 'Accept your nomination first.',
  'photo.missing': 'Choose a photo first.',
  'photo.too-large': 'This photo is larger than 1 MB. Make it smaller, then try again.',
  'photo.wrong-type': 'Choose a photo that is a JPEG or a PNG.',
  'photo.damaged': 'This photo is damaged or not complete. Choose another one.',
  'photo.needs-words': 'Say in a few words what the photo shows, for those who cannot see it.',
  'hustings.not-open':
    'The hustings are open from the start of nominations to the close of voting.',
  'hustings.too-many': `You can ask ${organisation.rules.hustingsQuestions} questions in one election.`,
  'hustings.candidates-only': 'Candidates answer questions here. They cannot ask any.',

  'organisation.founded': 'The organisation has members already. It is founded only once.',
  'office.seat-taken': 'Somebody holds this seat in that time.',
  'office.not-a-member': 'Only a full member in good standing can hold an office.',
  'office.term-over': 'The term that this is about is over already.',
  'office.already-proposed': 'This has been proposed already and waits for a second officer.',

  'import.one-at-a-time': 'Another import is under way. Wait until it is done.',
  'import.undo-over': `An import can be undone for ${organisation.rules.importUndoDays} days. That time is over.`,
} as const

export type RefusalCode = keyof typeof refusals

/** What an address says was refused, in its sentence; nothing where no refusal of ours is named. */
export function refusalNamed(code: unknown): string | undefined {
  return typeof code === 'string' && Object.hasOwn(refusals, code)
    ? refusals[code as RefusalCode]
    : undefined
}

export class Refusal extends Error {
  readonly code: RefusalCode

  constructor(code: RefusalCode) {
    super(refusals[code])
    this.name = 'Refusal'
    this.code = code
  }
}

/** What a piece of work gave, or why it was refused. Anything else is thrown on: it is a fault, and no answer. */
export function orRefusal<Result>(work: Promise<Result>): Promise<Result | Refusal> {
  return work.catch((error) => {
    if (error instanceof Refusal) return error
    throw error
  })
}
