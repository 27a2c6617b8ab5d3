import type { ReactElement } from 'react'
import type { Messages } from '@/lib/kernel/messages'
import * as applicationAnswered from './application-answered'
import * as applicationApproved from './application-approved'
import * as applicationDeclined from './application-declined'
import * as applicationReceived from './application-received'
import * as applicationReturned from './application-returned'
import * as applicationWithdrawn from './application-withdrawn'
import * as ballotPaperCollected from './ballot-paper-collected'
import * as ballotPapersReady from './ballot-papers-ready'
import * as challengeAnswered from './challenge-answered'
import * as challengeReceived from './challenge-received'
import * as claimApproved from './claim-approved'
import * as claimDeclined from './claim-declined'
import * as claimPaid from './claim-paid'
import * as claimReceived from './claim-received'
import * as claimWaiting from './claim-waiting'
import * as duesCancelled from './dues-cancelled'
import * as duesChanged from './dues-changed'
import * as duesGoOn from './dues-go-on'
import * as duesNotChanged from './dues-not-changed'
import * as duesRelieved from './dues-relieved'
import * as electionCalled from './election-called'
import * as electionCancelled from './election-cancelled'
import * as electionDeclared from './election-declared'
import * as electionMoved from './election-moved'
import * as firstPaymentFailed from './first-payment-failed'
import * as handPapersWait from './hand-papers-wait'
import * as holidayTaken from './holiday-taken'
import * as importedWelcome from './imported-welcome'
import * as joinAddressKnown from './join-address-known'
import * as joinAddressToProve from './join-address-to-prove'
import * as latePaymentReturned from './late-payment-returned'
import * as leftOffRoll from './left-off-roll'
import * as mandateCancelled from './mandate-cancelled'
import * as memberWelcomed from './member-welcomed'
import * as membershipLeft from './membership-left'
import * as motionSeconded from './motion-seconded'
import * as nominationAccepted from './nomination-accepted'
import * as nominationMade from './nomination-made'
import * as nominationRefused from './nomination-refused'
import * as nominationSeconded from './nomination-seconded'
import * as nominationTakenBack from './nomination-taken-back'
import * as officeLaidDown from './office-laid-down'
import * as officeTakenUp from './office-taken-up'
import * as paidByHand from './paid-by-hand'
import * as paymentConfirmationAsked from './payment-confirmation-asked'
import * as paymentFailed from './payment-failed'
import * as paymentLapsed from './payment-lapsed'
import * as paymentOverdue from './payment-overdue'
import * as paymentReceived from './payment-received'
import * as paymentTakenBack from './payment-taken-back'
import * as refereeToReplace from './referee-to-replace'
import * as referenceReminder from './reference-reminder'
import * as referenceRequested from './reference-requested'
import * as referenceThanks from './reference-thanks'
import * as refundDeclined from './refund-declined'
import * as refundOnItsWay from './refund-on-its-way'
import * as renewalAnnounced from './renewal-announced'
import * as returningOfficerAppointed from './returning-officer-appointed'
import * as rollFreezesSoon from './roll-freezes-soon'
import * as secondSubscriptionStopped from './second-subscription-stopped'
import * as signInAsked from './sign-in-asked'
import * as signInUnknownAddress from './sign-in-unknown-address'
import * as supporterWelcomed from './supporter-welcomed'
import * as termProposed from './term-proposed'
import * as voteCalled from './vote-called'
import * as voteDeclared from './vote-declared'

type Entry<Props> = { subject: (props: Props) => string; Template: (props: Props) => ReactElement }

/**
 * The catalogue of our mails: name → subject and words. All of them are essential: they answer something that somebody did,
 * and carry no campaigning. Subjects do not say what kind of organisation writes.
 */
export const emails: { [Name in keyof Messages]: Entry<Messages[Name]> } = {
  'roll-freezes-soon': {
    subject: rollFreezesSoon.subject,
    Template: rollFreezesSoon.RollFreezesSoon,
  },
  'left-off-roll': {
    subject: leftOffRoll.subject,
    Template: leftOffRoll.LeftOffRoll,
  },
  'ballot-papers-ready': {
    subject: ballotPapersReady.subject,
    Template: ballotPapersReady.BallotPapersReady,
  },
  'ballot-paper-collected': {
    subject: ballotPaperCollected.subject,
    Template: ballotPaperCollected.BallotPaperCollected,
  },
  'sign-in-asked': { subject: signInAsked.subject, Template: signInAsked.SignInAsked },
  'sign-in-unknown-address': {
    subject: signInUnknownAddress.subject,
    Template: signInUnknownAddress.SignInUnknownAddress,
  },
  'join-address-to-prove': {
    subject: joinAddressToProve.subject,
    Template: joinAddressToProve.JoinAddressToProve,
  },
  'join-address-known': {
    subject: joinAddressKnown.subject,
    Template: joinAddressKnown.JoinAddressKnown,
  },
  'application-received': {
    subject: applicationReceived.subject,
    Template: applicationReceived.ApplicationReceived,
  },
  'application-returned': {
    subject: applicationReturned.subject,
    Template: applicationReturned.ApplicationReturned,
  },
  'application-answered': {
    subject: applicationAnswered.subject,
    Template: applicationAnswered.ApplicationAnswered,
  },
  'application-declined': {
    subject: applicationDeclined.subject,
    Template: applicationDeclined.ApplicationDeclined,
  },
  'application-approved': {
    subject: applicationApproved.subject,
    Template: applicationApproved.ApplicationApproved,
  },
  'application-withdrawn': {
    subject: applicationWithdrawn.subject,
    Template: applicationWithdrawn.ApplicationWithdrawn,
  },
  'reference-requested': {
    subject: referenceRequested.subject,
    Template: referenceRequested.ReferenceRequested,
  },
  'reference-reminder': {
    subject: referenceReminder.subject,
    Template: referenceReminder.ReferenceReminder,
  },
  'reference-thanks': {
    subject: referenceThanks.subject,
    Template: referenceThanks.ReferenceThanks,
  },
  'referee-to-replace': {
    subject: refereeToReplace.subject,
    Template: refereeToReplace.RefereeToReplace,
  },
  'member-welcomed': { subject: memberWelcomed.subject, Template: memberWelcomed.MemberWelcomed },
  'imported-welcome': {
    subject: importedWelcome.subject,
    Template: importedWelcome.ImportedWelcome,
  },
  'supporter-welcomed': {
    subject: supporterWelcomed.subject,
    Template: supporterWelcomed.SupporterWelcomed,
  },
  'late-payment-returned': {
    subject: latePaymentReturned.subject,
    Template: latePaymentReturned.LatePaymentReturned,
  },
  'mandate-cancelled': {
    subject: mandateCancelled.subject,
    Template: mandateCancelled.MandateCancelled,
  },
  'payment-confirmation-asked': {
    subject: paymentConfirmationAsked.subject,
    Template: paymentConfirmationAsked.PaymentConfirmationAsked,
  },
  'payment-lapsed': { subject: paymentLapsed.subject, Template: paymentLapsed.PaymentLapsed },
  'payment-overdue': { subject: paymentOverdue.subject, Template: paymentOverdue.PaymentOverdue },
  'payment-taken-back': {
    subject: paymentTakenBack.subject,
    Template: paymentTakenBack.PaymentTakenBack,
  },
  'payment-received': {
    subject: paymentReceived.subject,
    Template: paymentReceived.PaymentReceived,
  },
  'first-payment-failed': {
    subject: firstPaymentFailed.subject,
    Template: firstPaymentFailed.FirstPaymentFailed,
  },
  'payment-failed': { subject: paymentFailed.subject, Template: paymentFailed.PaymentFailed },
  'paid-by-hand': { subject: paidByHand.subject, Template: paidByHand.PaidByHand },
  'dues-relieved': { subject: duesRelieved.subject, Template: duesRelieved.DuesRelieved },
  'refund-on-its-way': {
    subject: refundOnItsWay.subject,
    Template: refundOnItsWay.RefundOnItsWay,
  },
  'refund-declined': { subject: refundDeclined.subject, Template: refundDeclined.RefundDeclined },
  'second-subscription-stopped': {
    subject: secondSubscriptionStopped.subject,
    Template: secondSubscriptionStopped.SecondSubscriptionStopped,
  },
  'dues-changed': { subject: duesChanged.subject, Template: duesChanged.DuesChanged },
  'dues-go-on': { subject: duesGoOn.subject, Template: duesGoOn.DuesGoOn },
  'dues-not-changed': { subject: duesNotChanged.subject, Template: duesNotChanged.DuesNotChanged },
  'holiday-taken': { subject: holidayTaken.subject, Template: holidayTaken.HolidayTaken },
  'dues-cancelled': { subject: duesCancelled.subject, Template: duesCancelled.DuesCancelled },
  'renewal-announced': {
    subject: renewalAnnounced.subject,
    Template: renewalAnnounced.RenewalAnnounced,
  },
  'membership-left': { subject: membershipLeft.subject, Template: membershipLeft.MembershipLeft },
  'office-laid-down': { subject: officeLaidDown.subject, Template: officeLaidDown.OfficeLaidDown },
  'motion-seconded': { subject: motionSeconded.subject, Template: motionSeconded.MotionSeconded },
  'vote-called': { subject: voteCalled.subject, Template: voteCalled.VoteCalled },
  'vote-declared': { subject: voteDeclared.subject, Template: voteDeclared.VoteDeclared },
  'election-declared': {
    subject: electionDeclared.subject,
    Template: electionDeclared.ElectionDeclared,
  },
  'challenge-received': {
    subject: challengeReceived.subject,
    Template: challengeReceived.ChallengeReceived,
  },
  'challenge-answered': {
    subject: challengeAnswered.subject,
    Template: challengeAnswered.ChallengeAnswered,
  },
  'hand-papers-wait': {
    subject: handPapersWait.subject,
    Template: handPapersWait.HandPapersWait,
  },
  'election-called': { subject: electionCalled.subject, Template: electionCalled.ElectionCalled },
  'election-moved': { subject: electionMoved.subject, Template: electionMoved.ElectionMoved },
  'election-cancelled': {
    subject: electionCancelled.subject,
    Template: electionCancelled.ElectionCancelled,
  },
  'returning-officer-appointed': {
    subject: returningOfficerAppointed.subject,
    Template: returningOfficerAppointed.ReturningOfficerAppointed,
  },
  'nomination-made': { subject: nominationMade.subject, Template: nominationMade.NominationMade },
  'nomination-seconded': {
    subject: nominationSeconded.subject,
    Template: nominationSeconded.NominationSeconded,
  },
  'nomination-accepted': {
    subject: nominationAccepted.subject,
    Template: nominationAccepted.NominationAccepted,
  },
  'nomination-taken-back': {
    subject: nominationTakenBack.subject,
    Template: nominationTakenBack.NominationTakenBack,
  },
  'nomination-refused': {
    subject: nominationRefused.subject,
    Template: nominationRefused.NominationRefused,
  },
  'claim-received': { subject: claimReceived.subject, Template: claimReceived.ClaimReceived },
  'claim-waiting': { subject: claimWaiting.subject, Template: claimWaiting.ClaimWaiting },
  'claim-approved': { subject: claimApproved.subject, Template: claimApproved.ClaimApproved },
  'claim-declined': { subject: claimDeclined.subject, Template: claimDeclined.ClaimDeclined },
  'claim-paid': { subject: claimPaid.subject, Template: claimPaid.ClaimPaid },
  'term-proposed': { subject: termProposed.subject, Template: termProposed.TermProposed },
  'office-taken-up': { subject: officeTakenUp.subject, Template: officeTakenUp.OfficeTakenUp },
}
