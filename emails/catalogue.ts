import { ballotBoxToOpen } from './democracy/ballot-box-to-open'
import { ballotPaperCollected } from './democracy/ballot-paper-collected'
import { ballotPapersReady } from './democracy/ballot-papers-ready'
import { challengeAnswered } from './democracy/challenge-answered'
import { challengeReceived } from './democracy/challenge-received'
import { electionCalled } from './democracy/election-called'
import { electionCancelled } from './democracy/election-cancelled'
import { electionDeclared } from './democracy/election-declared'
import { electionMoved } from './democracy/election-moved'
import { keyToMake } from './democracy/key-to-make'
import { keyWordsLost } from './democracy/key-words-lost'
import { keysReady } from './democracy/keys-ready'
import { leftOffRoll } from './democracy/left-off-roll'
import { markQueried } from './democracy/mark-queried'
import { markQueryAnswered } from './democracy/mark-query-answered'
import { motionSeconded } from './democracy/motion-seconded'
import { nominationAccepted } from './democracy/nomination-accepted'
import { nominationMade } from './democracy/nomination-made'
import { nominationRejected } from './democracy/nomination-rejected'
import { nominationSeconded } from './democracy/nomination-seconded'
import { nominationWithdrawn } from './democracy/nomination-withdrawn'
import { paperBallotsToCheck } from './democracy/paper-ballots-to-check'
import { restoreAsked } from './democracy/restore-asked'
import { restoreToConfirm } from './democracy/restore-to-confirm'
import { returningOfficerAppointed } from './democracy/returning-officer-appointed'
import { rollFreezesSoon } from './democracy/roll-freezes-soon'
import { shareToHandOver } from './democracy/share-to-hand-over'
import { voteCalled } from './democracy/vote-called'
import { voteDeclared } from './democracy/vote-declared'
import type { Email } from './email'
import { applicationAnswered } from './membership/application-answered'
import { applicationApproved } from './membership/application-approved'
import { applicationDeclined } from './membership/application-declined'
import { applicationReceived } from './membership/application-received'
import { applicationReturned } from './membership/application-returned'
import { applicationWithdrawn } from './membership/application-withdrawn'
import { joinAddressKnown } from './membership/join-address-known'
import { joinAddressToProve } from './membership/join-address-to-prove'
import { membershipLeft } from './membership/membership-left'
import { breakStarted } from './money/break-started'
import { claimApproved } from './money/claim-approved'
import { claimDeclined } from './money/claim-declined'
import { claimPaid } from './money/claim-paid'
import { claimReceived } from './money/claim-received'
import { claimWaiting } from './money/claim-waiting'
import { duesCancelled } from './money/dues-cancelled'
import { duesChanged } from './money/dues-changed'
import { duesNotChanged } from './money/dues-not-changed'
import { duesResumed } from './money/dues-resumed'
import { firstPaymentFailed } from './money/first-payment-failed'
import { latePaymentReturned } from './money/late-payment-returned'
import { mandateCancelled } from './money/mandate-cancelled'
import { movedToFreeBand } from './money/moved-to-free-band'
import { paidByHand } from './money/paid-by-hand'
import { paymentConfirmationAsked } from './money/payment-confirmation-asked'
import { paymentDisputed } from './money/payment-disputed'
import { paymentFailed } from './money/payment-failed'
import { paymentLapsed } from './money/payment-lapsed'
import { paymentOverdue } from './money/payment-overdue'
import { paymentReceived } from './money/payment-received'
import { refundDeclined } from './money/refund-declined'
import { refundOnItsWay } from './money/refund-on-its-way'
import { renewalAnnounced } from './money/renewal-announced'
import { secondSubscriptionStopped } from './money/second-subscription-stopped'
import { colleagueSecondFactorChanged } from './people/colleague-second-factor-changed'
import { memberWelcomed } from './people/member-welcomed'
import { officeConfirmed } from './people/office-confirmed'
import { officeVacant } from './people/office-vacant'
import { refereeToReplace } from './people/referee-to-replace'
import { referenceReminder } from './people/reference-reminder'
import { referenceRequested } from './people/reference-requested'
import { referenceThanks } from './people/reference-thanks'
import { secondFactorChanged } from './people/second-factor-changed'
import { signInRequested } from './people/sign-in-requested'
import { signInUnknownAddress } from './people/sign-in-unknown-address'
import { supporterWelcomed } from './people/supporter-welcomed'
import { termProposed } from './people/term-proposed'
import { auditHead } from './records/audit-head'
import { importToConfirm } from './records/import-to-confirm'
import { memberImported } from './records/member-imported'
import { membersImported } from './records/members-imported'

/** Every email there is. The test fails when a file is missing here. */
export const emails: Email<never>[] = [
  ballotBoxToOpen,
  ballotPaperCollected,
  ballotPapersReady,
  challengeAnswered,
  challengeReceived,
  electionCalled,
  electionCancelled,
  electionDeclared,
  electionMoved,
  keyToMake,
  keyWordsLost,
  keysReady,
  leftOffRoll,
  markQueried,
  markQueryAnswered,
  motionSeconded,
  nominationAccepted,
  nominationMade,
  nominationRejected,
  nominationSeconded,
  nominationWithdrawn,
  paperBallotsToCheck,
  restoreAsked,
  restoreToConfirm,
  returningOfficerAppointed,
  rollFreezesSoon,
  shareToHandOver,
  voteCalled,
  voteDeclared,
  applicationAnswered,
  applicationApproved,
  applicationDeclined,
  applicationReceived,
  applicationReturned,
  applicationWithdrawn,
  joinAddressKnown,
  joinAddressToProve,
  membershipLeft,
  breakStarted,
  claimApproved,
  claimDeclined,
  claimPaid,
  claimReceived,
  claimWaiting,
  duesCancelled,
  duesChanged,
  duesNotChanged,
  duesResumed,
  firstPaymentFailed,
  latePaymentReturned,
  mandateCancelled,
  movedToFreeBand,
  paidByHand,
  paymentConfirmationAsked,
  paymentDisputed,
  paymentFailed,
  paymentLapsed,
  paymentOverdue,
  paymentReceived,
  refundDeclined,
  refundOnItsWay,
  renewalAnnounced,
  secondSubscriptionStopped,
  memberWelcomed,
  officeConfirmed,
  officeVacant,
  refereeToReplace,
  referenceReminder,
  referenceRequested,
  referenceThanks,
  colleagueSecondFactorChanged,
  secondFactorChanged,
  signInRequested,
  signInUnknownAddress,
  supporterWelcomed,
  termProposed,
  auditHead,
  importToConfirm,
  memberImported,
  membersImported,
]

const byName = new Map(emails.map((email) => [email.name, email]))

/** The email that waits under this name. What was sealed for it is read as its props. */
export function emailNamed(name: string): Email<never> {
  const email = byName.get(name)
  if (!email) throw new Error(`There is no email called ${name}`)
  return email
}
