import { actionDue } from './democracy/action-due'
import { actionGiven } from './democracy/action-given'
import { amendmentDecided } from './democracy/amendment-decided'
import { amendmentSeconded } from './democracy/amendment-seconded'
import { ballotBoxToOpen } from './democracy/ballot-box-to-open'
import { ballotPaperCollected } from './democracy/ballot-paper-collected'
import { ballotPapersReady } from './democracy/ballot-papers-ready'
import { challengeAnswered } from './democracy/challenge-answered'
import { challengeReceived } from './democracy/challenge-received'
import { commentHidden } from './democracy/comment-hidden'
import { commentWritten } from './democracy/comment-written'
import { compositeAsked } from './democracy/composite-asked'
import { compositeEnded } from './democracy/composite-ended'
import { compositeMade } from './democracy/composite-made'
import { consentCarried } from './democracy/consent-carried'
import { consentOpened } from './democracy/consent-opened'
import { consentStopped } from './democracy/consent-stopped'
import { decisionAssigned } from './democracy/decision-assigned'
import { decisionDue } from './democracy/decision-due'
import { decisionPublished } from './democracy/decision-published'
import { draftInvitation } from './democracy/draft-invitation'
import { draftJoined } from './democracy/draft-joined'
import { draftMoved } from './democracy/draft-moved'
import { electionCalled } from './democracy/election-called'
import { electionCancelled } from './democracy/election-cancelled'
import { electionDeclared } from './democracy/election-declared'
import { electionMoved } from './democracy/election-moved'
import { electionNotCounted } from './democracy/election-not-counted'
import { electionToConfirm } from './democracy/election-to-confirm'
import { keyToMake } from './democracy/key-to-make'
import { keyWordsLost } from './democracy/key-words-lost'
import { keysReady } from './democracy/keys-ready'
import { leftOffRoll } from './democracy/left-off-roll'
import { markQueried } from './democracy/mark-queried'
import { markQueryAnswered } from './democracy/mark-query-answered'
import { meetingCalled } from './democracy/meeting-called'
import { meetingCancelled } from './democracy/meeting-cancelled'
import { meetingChanged } from './democracy/meeting-changed'
import { motionPut } from './democracy/motion-put'
import { motionSeconded } from './democracy/motion-seconded'
import { motionWithdrawn } from './democracy/motion-withdrawn'
import { nominationAccepted } from './democracy/nomination-accepted'
import { nominationMade } from './democracy/nomination-made'
import { nominationRejected } from './democracy/nomination-rejected'
import { nominationSeconded } from './democracy/nomination-seconded'
import { nominationWithdrawn } from './democracy/nomination-withdrawn'
import { paperBallotsToCheck } from './democracy/paper-ballots-to-check'
import { pollAsked } from './democracy/poll-asked'
import { requisitionAnswered } from './democracy/requisition-answered'
import { requisitionOverdue } from './democracy/requisition-overdue'
import { requisitionToCall } from './democracy/requisition-to-call'
import { restoreAsked } from './democracy/restore-asked'
import { restoreToConfirm } from './democracy/restore-to-confirm'
import { returningOfficerAppointed } from './democracy/returning-officer-appointed'
import { rollFreezesSoon } from './democracy/roll-freezes-soon'
import { rollQueried } from './democracy/roll-queried'
import { shareToHandOver } from './democracy/share-to-hand-over'
import { standInAppointed } from './democracy/stand-in-appointed'
import { standInToAgree } from './democracy/stand-in-to-agree'
import { voteCalled } from './democracy/vote-called'
import { voteCancelled } from './democracy/vote-cancelled'
import { voteChallengeAnswered } from './democracy/vote-challenge-answered'
import { voteChallenged } from './democracy/vote-challenged'
import { voteClosesSoon } from './democracy/vote-closes-soon'
import { voteDeclared } from './democracy/vote-declared'
import { voteExtended } from './democracy/vote-extended'
import { voteRollDecided } from './democracy/vote-roll-decided'
import { voteRollQueried } from './democracy/vote-roll-queried'
import { voteSetAside } from './democracy/vote-set-aside'
import { voteToDeclare } from './democracy/vote-to-declare'
import { votingClosesSoon } from './democracy/voting-closes-soon'
import type { Email } from './email'
import { applicationAnswered } from './membership/application-answered'
import { applicationApproved } from './membership/application-approved'
import { applicationDeclined } from './membership/application-declined'
import { applicationReceived } from './membership/application-received'
import { applicationReturned } from './membership/application-returned'
import { applicationTyped } from './membership/application-typed'
import { applicationWithdrawn } from './membership/application-withdrawn'
import { caseNews } from './membership/case-news'
import { caseWaits } from './membership/case-waits'
import { chargeBrought } from './membership/charge-brought'
import { complaintAnswered } from './membership/complaint-answered'
import { complaintClosed } from './membership/complaint-closed'
import { complaintLate } from './membership/complaint-late'
import { complaintOverdue } from './membership/complaint-overdue'
import { complaintReceived } from './membership/complaint-received'
import { complaintToHandle } from './membership/complaint-to-handle'
import { endingToConfirm } from './membership/ending-to-confirm'
import { joinAddressKnown } from './membership/join-address-known'
import { joinAddressToProve } from './membership/join-address-to-prove'
import { membershipLeft } from './membership/membership-left'
import { organisationFounded } from './membership/organisation-founded'
import { setUpTested } from './membership/set-up-tested'
import { bankChargeToConfirm } from './money/bank-charge-to-confirm'
import { breakStarted } from './money/break-started'
import { claimApproved } from './money/claim-approved'
import { claimDeclined } from './money/claim-declined'
import { claimPaid } from './money/claim-paid'
import { claimReceived } from './money/claim-received'
import { claimWaiting } from './money/claim-waiting'
import { disputeToAnswer } from './money/dispute-to-answer'
import { duesCancelled } from './money/dues-cancelled'
import { duesChanged } from './money/dues-changed'
import { duesNotChanged } from './money/dues-not-changed'
import { duesResumed } from './money/dues-resumed'
import { endedPaymentDisputed } from './money/ended-payment-disputed'
import { firstPaymentFailed } from './money/first-payment-failed'
import { handPaidDue } from './money/hand-paid-due'
import { handPaidEnding } from './money/hand-paid-ending'
import { handPaymentCorrected } from './money/hand-payment-corrected'
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
import { refundToConfirm } from './money/refund-to-confirm'
import { renewalAnnounced } from './money/renewal-announced'
import { secondSubscriptionStopped } from './money/second-subscription-stopped'
import { affiliateAddressToProve } from './movement/affiliate-address-to-prove'
import { affiliateAdmitted } from './movement/affiliate-admitted'
import { affiliateAsked } from './movement/affiliate-asked'
import { affiliateDeclined } from './movement/affiliate-declined'
import { affiliateDelegateConfirmed } from './movement/affiliate-delegate-confirmed'
import { affiliateDelegateGone } from './movement/affiliate-delegate-gone'
import { affiliateDelegateNamed } from './movement/affiliate-delegate-named'
import { affiliateDelegateRemoved } from './movement/affiliate-delegate-removed'
import { affiliateEnded } from './movement/affiliate-ended'
import { affiliateFeeReceived } from './movement/affiliate-fee-received'
import { affiliateHandOver } from './movement/affiliate-hand-over'
import { affiliateHandedOver } from './movement/affiliate-handed-over'
import { affiliateLapsed } from './movement/affiliate-lapsed'
import { affiliateLeft } from './movement/affiliate-left'
import { affiliateOverdue } from './movement/affiliate-overdue'
import { affiliateOwnLink } from './movement/affiliate-own-link'
import { affiliateToConfirm } from './movement/affiliate-to-confirm'
import { affiliateYearConfirmed } from './movement/affiliate-year-confirmed'
import { affiliateYearToConfirm } from './movement/affiliate-year-to-confirm'
import { candidateAnswersPublished } from './movement/candidate-answers-published'
import { candidateAsked } from './movement/candidate-asked'
import { candidateClauseReworded } from './movement/candidate-clause-reworded'
import { candidateDeclined } from './movement/candidate-declined'
import { candidateReminded } from './movement/candidate-reminded'
import { eventAddressToProve } from './movement/event-address-to-prove'
import { eventCancelled } from './movement/event-cancelled'
import { eventChanged } from './movement/event-changed'
import { eventFollowUp } from './movement/event-follow-up'
import { eventGuestSignedUp } from './movement/event-guest-signed-up'
import { eventPlaceFreed } from './movement/event-place-freed'
import { eventReminder } from './movement/event-reminder'
import { networkEventNews } from './movement/network-event-news'
import { outsideElectionToConfirm } from './movement/outside-election-to-confirm'
import { statementAddressToProve } from './movement/statement-address-to-prove'
import { newsOfStatement } from './movement/statement-news'
import { statementNewsToConfirm } from './movement/statement-news-to-confirm'
import { statementNowPublic } from './movement/statement-now-public'
import { statementSignatureDeclined } from './movement/statement-signature-declined'
import { statementSigned } from './movement/statement-signed'
import { statementToConfirm } from './movement/statement-to-confirm'
import { colleagueSecondFactorChanged } from './people/colleague-second-factor-changed'
import { convenorAppointed } from './people/convenor-appointed'
import { convenorToAppoint } from './people/convenor-to-appoint'
import { convenorVoteOpened } from './people/convenor-vote-opened'
import { detailsCorrected } from './people/details-corrected'
import { emailChangeAddressKnown } from './people/email-change-address-known'
import { emailChangeAnnounced } from './people/email-change-announced'
import { emailChangeToConfirm } from './people/email-change-to-confirm'
import { emailChangeToProve } from './people/email-change-to-prove'
import { emailChanged } from './people/email-changed'
import { groupAnswered } from './people/group-answered'
import { groupAsked } from './people/group-asked'
import { groupTermEnded } from './people/group-term-ended'
import { introductionAccepted } from './people/introduction-accepted'
import { introductionAsked } from './people/introduction-asked'
import { letter } from './people/letter'
import { letterToConfirm } from './people/letter-to-confirm'
import { memberWelcomed } from './people/member-welcomed'
import { networkEndedByAge } from './people/network-ended-by-age'
import { networkLetter } from './people/network-letter'
import { networkMeetingCancelled } from './people/network-meeting-cancelled'
import { officeConfirmed } from './people/office-confirmed'
import { officeVacant } from './people/office-vacant'
import { organiserAnswered } from './people/organiser-answered'
import { organiserEnded } from './people/organiser-ended'
import { organiserOffered } from './people/organiser-offered'
import { proposalLapsed } from './people/proposal-lapsed'
import { refereeNotAnswered } from './people/referee-not-answered'
import { refereeToReplace } from './people/referee-to-replace'
import { referenceReminder } from './people/reference-reminder'
import { referenceRequested } from './people/reference-requested'
import { referenceThanks } from './people/reference-thanks'
import { secondFactorChanged } from './people/second-factor-changed'
import { sharedAddressAsked } from './people/shared-address-asked'
import { sharedAddressBegun } from './people/shared-address-begun'
import { signInRequested } from './people/sign-in-requested'
import { signInUnknownAddress } from './people/sign-in-unknown-address'
import { sponsorAsked } from './people/sponsor-asked'
import { sponsorShared } from './people/sponsor-shared'
import { sponsorWritten } from './people/sponsor-written'
import { supportAddressKnown } from './people/support-address-known'
import { supportAddressToProve } from './people/support-address-to-prove'
import { supporterWelcomed } from './people/supporter-welcomed'
import { termProposed } from './people/term-proposed'
import { termsEnding } from './people/terms-ending'
import { auditHead } from './records/audit-head'
import { detailsErased } from './records/details-erased'
import { importToConfirm } from './records/import-to-confirm'
import { memberImported } from './records/member-imported'
import { membersExported } from './records/members-exported'
import { membersImported } from './records/members-imported'
import { mergeToConfirm } from './records/merge-to-confirm'
import { recordsMerged } from './records/records-merged'

/** Every email there is. The test fails when a file is missing here. */
export const emails: Email<never>[] = [
  ballotBoxToOpen,
  ballotPaperCollected,
  ballotPapersReady,
  challengeAnswered,
  challengeReceived,
  compositeAsked,
  compositeEnded,
  compositeMade,
  decisionAssigned,
  decisionDue,
  decisionPublished,
  draftInvitation,
  draftJoined,
  draftMoved,
  electionCalled,
  electionCancelled,
  electionDeclared,
  electionMoved,
  electionNotCounted,
  electionToConfirm,
  keyToMake,
  keyWordsLost,
  keysReady,
  leftOffRoll,
  markQueried,
  markQueryAnswered,
  meetingCalled,
  meetingCancelled,
  meetingChanged,
  commentHidden,
  commentWritten,
  motionPut,
  pollAsked,
  motionSeconded,
  motionWithdrawn,
  actionDue,
  actionGiven,
  amendmentDecided,
  amendmentSeconded,
  nominationAccepted,
  nominationMade,
  nominationRejected,
  nominationSeconded,
  nominationWithdrawn,
  paperBallotsToCheck,
  requisitionAnswered,
  requisitionOverdue,
  requisitionToCall,
  restoreAsked,
  restoreToConfirm,
  returningOfficerAppointed,
  rollFreezesSoon,
  rollQueried,
  shareToHandOver,
  standInAppointed,
  standInToAgree,
  consentCarried,
  consentOpened,
  consentStopped,
  voteCalled,
  voteCancelled,
  voteChallengeAnswered,
  voteChallenged,
  voteClosesSoon,
  voteRollDecided,
  voteRollQueried,
  voteSetAside,
  voteDeclared,
  votingClosesSoon,
  voteExtended,
  voteToDeclare,
  applicationAnswered,
  applicationApproved,
  applicationDeclined,
  applicationReceived,
  applicationReturned,
  applicationTyped,
  applicationWithdrawn,
  caseNews,
  caseWaits,
  chargeBrought,
  complaintAnswered,
  complaintClosed,
  complaintLate,
  complaintOverdue,
  complaintReceived,
  complaintToHandle,
  endingToConfirm,
  joinAddressKnown,
  joinAddressToProve,
  membershipLeft,
  organisationFounded,
  setUpTested,
  bankChargeToConfirm,
  breakStarted,
  claimApproved,
  claimDeclined,
  claimPaid,
  claimReceived,
  claimWaiting,
  disputeToAnswer,
  duesCancelled,
  duesChanged,
  duesNotChanged,
  duesResumed,
  endedPaymentDisputed,
  firstPaymentFailed,
  handPaidDue,
  handPaidEnding,
  handPaymentCorrected,
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
  refundToConfirm,
  renewalAnnounced,
  secondSubscriptionStopped,
  introductionAccepted,
  introductionAsked,
  letter,
  letterToConfirm,
  affiliateAddressToProve,
  affiliateAdmitted,
  affiliateAsked,
  affiliateDeclined,
  affiliateEnded,
  affiliateLeft,
  affiliateOwnLink,
  affiliateToConfirm,
  affiliateHandOver,
  affiliateHandedOver,
  candidateAnswersPublished,
  candidateAsked,
  candidateClauseReworded,
  candidateDeclined,
  candidateReminded,
  outsideElectionToConfirm,
  affiliateDelegateConfirmed,
  affiliateDelegateGone,
  affiliateDelegateNamed,
  affiliateDelegateRemoved,
  affiliateFeeReceived,
  affiliateLapsed,
  affiliateOverdue,
  affiliateYearConfirmed,
  affiliateYearToConfirm,
  statementAddressToProve,
  newsOfStatement,
  statementNewsToConfirm,
  statementNowPublic,
  statementSignatureDeclined,
  statementSigned,
  statementToConfirm,
  memberWelcomed,
  networkLetter,
  groupAnswered,
  groupAsked,
  groupTermEnded,
  networkEndedByAge,
  networkMeetingCancelled,
  officeConfirmed,
  officeVacant,
  organiserAnswered,
  organiserEnded,
  organiserOffered,
  refereeNotAnswered,
  refereeToReplace,
  referenceReminder,
  referenceRequested,
  referenceThanks,
  colleagueSecondFactorChanged,
  convenorAppointed,
  convenorToAppoint,
  convenorVoteOpened,
  detailsCorrected,
  emailChangeAddressKnown,
  emailChangeAnnounced,
  emailChangeToConfirm,
  emailChangeToProve,
  emailChanged,
  secondFactorChanged,
  sharedAddressAsked,
  sharedAddressBegun,
  signInRequested,
  signInUnknownAddress,
  sponsorAsked,
  sponsorShared,
  sponsorWritten,
  supportAddressKnown,
  supportAddressToProve,
  supporterWelcomed,
  termsEnding,
  eventAddressToProve,
  eventCancelled,
  eventChanged,
  eventFollowUp,
  eventGuestSignedUp,
  eventPlaceFreed,
  eventReminder,
  networkEventNews,
  proposalLapsed,
  termProposed,
  auditHead,
  detailsErased,
  importToConfirm,
  memberImported,
  membersExported,
  membersImported,
  mergeToConfirm,
  recordsMerged,
]

const byName = new Map(emails.map((email) => [email.name, email]))

/** The email that waits under this name. What was sealed for it is read as its props. */
export function emailNamed(name: string): Email<never> {
  const email = byName.get(name)
  if (!email) throw new Error(`There is no email called ${name}`)
  return email
}
