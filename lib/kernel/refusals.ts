import { freeBandInWords, officerWith, organisation } from '@/lib/organisation'
import { inPounds } from './money'

/**
 * Why something may not be done, in one catalogue: code → sentence. A refusal is an answer, not an error; it is not logged.
 */
export const refusals = {
  'not-allowed': 'You do not have permission to do this.',
  'sign-in-first': 'Sign in first.',
  'not-there': 'We cannot find this. It may have been removed, or you may not have access to it.',
  'moved-meanwhile':
    'This has changed since you opened it. Reload the page and check it before you continue.',
  'second-factor':
    'Confirm with your authenticator app or passkey first. Officers need it for this.',
  'conflict-of-interest': 'You have an interest in this, so someone else has to decide it.',
  'own-case': 'You cannot decide your own case.',
  'two-people': 'This needs a second person. Someone else has to confirm it.',
  'too-many-tries': 'Too many attempts. Wait a few minutes, then try again.',
  'bad-request': 'Something went wrong with this form. Reload the page and try again.',
  'members-only': 'Only full members can do this.',
  'membership-not-current':
    'To do this, your membership must be in good standing. Check your dues.',

  'sign-in.wrong-code':
    'That code is wrong, more than 10 minutes old, or was asked for in another browser. Check our newest email, or use the link in it.',
  'sign-in.use-link':
    'Too many wrong codes have been typed. Use the link in our newest email instead.',
  'sign-in.link-spent': 'This link has been used, or is too old. Ask for a new one.',

  'second-factor.again':
    'It is more than 30 minutes since you confirmed with your app or passkey. This needs it again.',
  'second-factor.too-new':
    'You set up your app or passkey less than an hour ago. Your powers begin an hour after that, so that your colleagues can step in if it was not you.',
  'second-factor.enrolment-code':
    'That enrolment code is wrong, has been used or is too old. Ask the officer who gave it to you for a new one.',
  'second-factor.start-again':
    'Setting this up took too long, or began in another browser. Start again here.',
  'second-factor.not-an-officer': 'No officer has this email address.',
  'second-factor.ask-officers':
    'Two other officers have a second factor, so they can reset this one and hand over a code themselves.',
  'second-factor.not-a-colleague': 'Only a member of ours can be given an enrolment code.',
  'second-factor.in-use':
    'This officer has a second factor already. If it is lost, two officers can reset it.',
  'second-factor.nothing-to-reset': 'This officer has no second factor to reset.',
  'second-factor.reset-asked-already':
    'A reset has been asked for and is waiting for a second officer.',
  'second-factor.wrong-passkey': 'That passkey was not accepted. Try again, or use another way.',
  'second-factor.passkey-known': 'This passkey has already been added.',
  'second-factor.wrong-code':
    'That code is wrong, or has been used. Wait for the next one in your app and enter that.',
  'second-factor.wrong-backup-code': 'That backup code is not right, or it has already been used.',
  'second-factor.not-set-up': 'Set up your authenticator app or passkey first.',

  'join.not-complete':
    'Some sections are not finished yet. Finish them before you send the application.',
  'join.already-sent': 'Your application has already been sent.',
  'join.not-ready': 'Two accepted references are needed before an application can be approved.',
  'join.taken': 'Another officer is handling this application.',
  'join.already-open': 'You already have an application under way.',
  'join.already-member': 'You are already a member.',

  'reference.link-spent': 'This link has been used or has expired.',
  'reference.already-answered': 'This request has already been answered.',
  'reference.not-replaceable': 'This referee cannot be replaced now.',
  'reference.same-person': 'Your two referees must be different people, and neither can be you.',
  'reference.not-a-referee': 'A referee must be another full member in good standing.',

  'subscription.not-offered': 'There is nothing to pay at the moment.',
  'subscription.already-live': 'You are already paying dues.',
  'subscription.not-a-price': 'That amount does not belong to this band.',
  'dues.not-running': 'You have no payments to change.',
  'dues.change-under-way':
    'Your last change has not been made yet. Wait until it is, or cancel it first.',
  'dues.same-terms': 'You already pay this.',
  'dues.owed': `A payment is due. Pay it first${freeBandInWords ? `, or move to ${freeBandInWords}` : ''}; then you can change your dues.`,
  'dues.ending': 'You have asked to stop paying. Choose to keep paying first.',
  'dues.not-ending': 'Your dues are already continuing.',
  'dues.on-break': 'You are taking a break from paying. End it first.',
  'dues.no-break': 'You are not taking a break from paying.',
  'dues.break-by-the-month': 'You can only take a break if you pay monthly.',
  'dues.break-too-long': `A break begins today and lasts at most ${organisation.rules.breakMaximumDays} days. Enter a date in that time.`,
  'subscription.on-its-way':
    'Your payment is already on its way from your bank. It takes 4 to 7 working days.',
  'payment.link-spent':
    'This link no longer works. Use our most recent email about your dues, or sign in.',
  'stripe.away':
    'Our payment provider is not answering at the moment. Nothing was charged and nothing is lost. Try again in a few minutes.',

  'ledger.pays-already':
    'This member pays by card or Direct Debit, and the next payment is automatic. Record the money as a donation, or ask them to stop the other payment first.',
  'ledger.not-by-hand': 'Only money that was entered by hand can be corrected by hand.',
  'ledger.already-right': 'The books already show this amount, so there is nothing to correct.',
  'ledger.less-than-given-back': 'More than that has already been refunded.',
  'ledger.more-than-cash': 'The books show less cash than that.',
  'ledger.lowered-by-second': `Above ${inPounds(organisation.rules.refundAlonePence)} of a payment or in ${organisation.rules.refundAloneDays} days, refunds included, a second officer has to lower an entry. Ask ${officerWith('money.confirm')} to correct it.`,
  'refund.open-already': 'A refund of this payment is already under way. Finish that one first.',
  'refund.too-late': `You can ask for a refund within ${organisation.rules.refundDays} days. That time has passed for this payment.`,
  'refund.asked-already': 'You have already asked for a refund of this payment.',
  'refund.given-back': 'This payment has already been refunded in full.',
  'refund.not-a-payment': 'You can only refund money we received.',
  'refund.too-much': 'That is more than is left of this payment.',
  'write-off.nothing-due': 'Nothing is due, so there is nothing to write off.',
  'write-off.already': 'This has already been written off.',
  'relief.free-already': 'This member already pays nothing.',

  'leaving.not-a-member': 'You are not a member at the moment.',
  'leaving.hand-over-first':
    'You hold an office, and without you too few would be left to appoint officers. Hand over your office first, then leave.',

  'reconciliation.running':
    'Our books are already being compared with Stripe’s. Wait until that is done.',
  'difference.not-about-money': 'Only amounts can be corrected in the books.',

  'network.not-open-to-you': 'This network is for other members.',
  'network.birth-date-unknown':
    'We do not know your date of birth, so we cannot tell whether this network is open to you. Email us to have it added, then try again.',

  'motion.own': 'The mover cannot second their own motion.',
  'motion.already-seconded': 'This motion has already been seconded.',
  'motion.withdrawn': 'This motion has been withdrawn.',
  'motion.not-seconded': 'A motion needs a seconder before a vote can be called.',
  'vote.opens-in-the-past': 'Voting cannot open in the past. Enter a later date or time.',
  'vote.opens-too-late': `Voting must open within ${organisation.rules.voteMaximumDays} days, because the roll is frozen today.`,
  'vote.too-short': `Voting must be open for at least ${organisation.rules.voteMinimumDays} days. Enter a later closing date.`,
  'vote.too-long': `Voting can be open for at most ${organisation.rules.voteMaximumDays} days. Enter an earlier closing date.`,
  'vote.not-open': 'Voting is not open.',
  'vote.closed': 'Voting has closed.',
  'vote.not-closed': 'Voting is still open. The result can be declared after it has closed.',
  'vote.not-on-roll': 'You are not on the roll for this vote.',
  'vote.already-voted': 'You have already voted. A ballot in the ballot box cannot be changed.',
  'vote.already-called': 'A vote has already been called on this motion.',
  'vote.box-disagrees':
    'The number of ballots does not match the number of members marked as having voted. No result can be declared: tell whoever runs the server.',
  'vote.already-declared': 'The result has already been declared.',

  'claim.too-many-open': `You have ${organisation.rules.openClaims} claims under way. Wait until one of them is decided, or withdraw one.`,
  'claim.needs-receipt': `Add a receipt before you send this claim. Only ${inPounds(organisation.rules.claimWithoutReceiptPence)} in ${organisation.rules.claimWithoutReceiptDays} days needs none.`,
  'claim.too-many-receipts': `A claim can have at most ${organisation.rules.claimReceipts} receipts.`,
  'claim.receipts-seen':
    'An officer has approved this claim with its receipts, so you cannot remove any of them.',
  'claim.settled': 'This claim has been decided, so it can no longer be changed.',
  'claim.too-much': 'You cannot approve more than was asked for.',
  'claim.not-approved': 'Two officers must approve this before it is paid.',
  'claim.paid-too-early': 'The transfer date must be on or after the approval.',
  'claim.paid-in-future': 'The transfer date must be today or in the past.',
  'claim.paid-already': 'This has already been recorded as paid.',

  'receipt.missing': 'Choose a file.',
  'receipt.empty': 'This file is empty. Choose another one.',
  'receipt.too-large': 'This file is larger than 5 MB. Take a smaller photo, or upload part of it.',
  'receipt.wrong-type': 'Choose a PDF, a JPEG or a PNG. Not everyone can open other kinds of file.',
  'receipt.closed-pdf':
    'We cannot open this PDF to take out what could do harm. If it asks for a password, save a copy without one, or take a photo.',
  'receipt.damaged': 'This file is damaged or incomplete. Choose another one, or take a new photo.',

  'election.cancelled': 'This election was cancelled.',
  'election.too-late-to-cancel':
    'Votes are being cast or counted, so this election can no longer be cancelled.',
  'election.nothing-moved': 'These dates are the same as before. Change at least one.',
  'election.out-of-order': 'The dates are out of order, or closer together than the rules allow.',
  'election.not-a-returning-officer':
    'The returning officer must be a full member in good standing.',
  'election.returning-officer-stands':
    'The returning officer cannot be a candidate, and a candidate cannot be the returning officer, even after one of them has stepped down.',
  'election.key-holder-elsewhere':
    'A key-holder cannot be a candidate or the returning officer in the same election, and cannot become one later.',
  'election.returning-officer-neutral':
    'You are the returning officer of this election, so you cannot take sides in it.',
  'election.took-sides':
    'You are standing in this election, or you support a candidate in it, so another officer has to do this.',
  'result.not-counted': 'This election has not been counted yet.',
  'result.already-declared': 'The result has already been declared.',
  'result.not-declared': 'The result has not been declared yet.',
  'result.can-be-challenged':
    'The result can still be challenged. You can propose the new terms after that.',
  'result.unanswered': 'A challenge to the result has not been answered yet.',
  'result.upheld':
    'A challenge to this result was upheld, so nobody takes office on it. The rule book says what happens now.',
  'result.not-elected': 'This candidate was not elected.',
  'result.term-later': 'The new term has not started. You can propose it from its first day.',
  'challenge.too-late': 'The deadline to challenge this result has passed.',
  'challenge.open-already': 'You have already made a challenge. Wait for the answer.',
  'challenge.answered-already': 'This challenge has already been answered.',
  'nomination.not-open': 'Nominations are not open at the moment.',
  'nomination.not-a-member': 'Only a full member in good standing can be nominated.',
  'nomination.already': 'This member has already been nominated for this position.',
  'nomination.too-many': 'You cannot propose more people than there are seats.',
  'nomination.own': 'A candidate cannot support their own nomination.',
  'nomination.supported-already': 'You already support this nomination.',
  'nomination.has-both': 'This nomination already has a proposer and a seconder.',
  'nomination.not-yours-now': 'You can withdraw a nomination only until the candidate accepts it.',
  'nomination.not-your-group': `You can only nominate for the local group in your own ${organisation.place.name}.`,
  'nomination.ended': 'This nomination was withdrawn or rejected.',
  'nomination.too-late-to-withdraw': 'The deadline to withdraw has passed.',
  'election.published-already': 'This election is published, so it can no longer be changed.',
  'election.not-ready':
    'This election cannot be published yet: the roll, the positions or the keys are incomplete.',
  'election.can-be-counted':
    'This election can be counted: its figures are right, its board holds, and two key-holders have their words.',
  'election.void': 'This election was declared void. It will not be counted.',
  'election.too-early': 'Candidates can still withdraw. Publish the election after that.',
  'election.too-late':
    'Voting should already have started. Cancel this election and call it again with later dates.',
  'election.no-possible-result':
    'No combination of these candidates meets the quotas, so voting cannot open. Open nominations for that position again, from the page that runs this election.',
  'election.decided-on-roll':
    'Whoever decided on the roll of this election cannot stand in it or support anybody.',
  'election.nominations-not-closed': 'Nominations for this position are not closed.',
  'election.enough-stand': 'Those who stand for this position can meet its quotas.',
  'election.box-disagrees':
    'The figures at the close break a rule, so nothing can be opened or counted. The returning officer declares the election void and it is called again.',
  'election.board-does-not-hold':
    'The board failed its check, so nothing was opened. Tell all candidates and whoever runs the server.',
  'roll.no-such-member': 'No member has this number.',
  'roll.not-frozen': 'The roll is not frozen yet.',
  'roll.imported-late': `This member was imported less than ${organisation.rules.importRollDays} days before the roll was frozen, so they are not on it.`,
  'roll.closed': 'Voting is over, so the roll can no longer be changed.',
  'roll.already-so': 'The roll already shows this.',
  'roll.contested-already': 'You have already queried your entry, and it is being checked.',
  'roll.paper-collected':
    'This member has a ballot paper, and nobody can tell which one. They have to stay on the roll.',
  'register.not-open': 'The marked register can be read after voting has closed.',
  'register.too-late': 'The deadline to query the marked register has passed.',
  'register.not-marked':
    'The register does not show a ballot paper for you, so there is nothing to query.',
  'register.queried-already': 'You have already queried this. Wait for the answer.',
  'register.answered-already': 'This query has already been answered.',
  'paper.not-now': 'You cannot collect a ballot paper at the moment.',
  'paper.other-device':
    'Your ballot paper was collected on another device. Use that one, or your recovery code.',
  'paper.by-hand': 'You are marked as voting by hand.',
  'paper.not-on-roll': 'This member is not on the roll.',
  'paper.collected-already': 'This member already has a ballot paper.',
  'paper.ordered-already': 'This is already waiting for a second officer.',
  'paper.more-than-marked': 'You have entered a ballot for every member marked as voting on paper.',
  'paper.read-differently': 'This does not match what was entered first. Check the paper together.',
  'restore.not-now': 'Papers can be restored from the first day of collecting until voting closes.',
  'restore.nothing-collected':
    'You have not collected a ballot paper, so there is none to bring back.',
  'restore.not-confirmed': 'Two people have to confirm who this is first.',
  'ballot.not-good': 'This ballot is not valid, so it was not accepted.',
  'ballot.stale': 'The ballot box already has a later ballot from this paper.',
  'key.holders':
    'Key-holders must be three different members with a vote who have never stood in this election or run it.',
  'key.not-yours': 'You do not hold a key of this election.',
  'key.not-made': 'You have not made your key yet.',
  'key.make-another': 'Nothing is sealed with your key yet. Make another one.',
  'key.not-opened': 'The test did not open with these words. Reload the page and try again.',
  'key.not-rehearsed':
    'All three key-holders must make and test their keys before you can publish the election.',
  'key.wrong-key': 'This is not the key that you made for this election.',
  'key.two-left': 'Two key-holders still have their words, so the ballots can be counted.',
  'key.wrong-share': 'This is not the share you were given. Check each word.',
  'nomination.too-late-to-refuse':
    'The ballot paper is published, so nobody can be removed from it.',
  'nomination.not-accepted': 'Accept your nomination first.',
  'photo.missing': 'Choose a photo first.',
  'photo.too-large': 'This photo is larger than 1 MB. Make it smaller, then try again.',
  'photo.wrong-type': 'Choose a photo that is a JPEG or a PNG.',
  'photo.damaged': 'This photo is damaged or incomplete. Choose another one.',
  'photo.needs-words': 'Say in a few words what the photo shows, for people who cannot see it.',
  'hustings.not-open': 'You can ask from when nominations open until voting closes.',
  'hustings.too-many': `You can ask ${organisation.rules.hustingsQuestions} questions in one election.`,
  'hustings.candidates-only': 'Candidates answer questions here. They cannot ask any.',

  'organisation.founded': 'The organisation already has members. It can only be founded once.',
  'office.seat-taken': 'Someone already holds this seat at that time.',
  'office.not-a-member': 'Only a full member in good standing can hold an office.',
  'office.term-over': 'That term is already over.',
  'office.already-proposed': 'This has already been proposed and is waiting for a second officer.',

  'import.one-at-a-time': 'Another import is under way. Wait until it has finished.',
  'import.undo-over': `An import can be undone for ${organisation.rules.importUndoDays} days. That time has passed.`,
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
