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

/** What each of the files here exports. */
type Mail<Props> = { subject: (props: Props) => string; Template: (props: Props) => ReactElement }

/**
 * The catalogue of our mails: name → subject and words. All of them are essential: they answer something that somebody did,
 * and carry no campaigning. Subjects do not say what kind of organisation writes.
 */
export const emails: { [Name in keyof Messages]: Mail<Messages[Name]> } = {
  'roll-freezes-soon': rollFreezesSoon,
  'left-off-roll': leftOffRoll,
  'ballot-papers-ready': ballotPapersReady,
  'ballot-paper-collected': ballotPaperCollected,
  'sign-in-asked': signInAsked,
  'sign-in-unknown-address': signInUnknownAddress,
  'join-address-to-prove': joinAddressToProve,
  'join-address-known': joinAddressKnown,
  'application-received': applicationReceived,
  'application-returned': applicationReturned,
  'application-answered': applicationAnswered,
  'application-declined': applicationDeclined,
  'application-approved': applicationApproved,
  'application-withdrawn': applicationWithdrawn,
  'reference-requested': referenceRequested,
  'reference-reminder': referenceReminder,
  'reference-thanks': referenceThanks,
  'referee-to-replace': refereeToReplace,
  'member-welcomed': memberWelcomed,
  'imported-welcome': importedWelcome,
  'supporter-welcomed': supporterWelcomed,
  'late-payment-returned': latePaymentReturned,
  'mandate-cancelled': mandateCancelled,
  'payment-confirmation-asked': paymentConfirmationAsked,
  'payment-lapsed': paymentLapsed,
  'payment-overdue': paymentOverdue,
  'payment-taken-back': paymentTakenBack,
  'payment-received': paymentReceived,
  'first-payment-failed': firstPaymentFailed,
  'payment-failed': paymentFailed,
  'paid-by-hand': paidByHand,
  'dues-relieved': duesRelieved,
  'refund-on-its-way': refundOnItsWay,
  'refund-declined': refundDeclined,
  'second-subscription-stopped': secondSubscriptionStopped,
  'dues-changed': duesChanged,
  'dues-go-on': duesGoOn,
  'dues-not-changed': duesNotChanged,
  'holiday-taken': holidayTaken,
  'dues-cancelled': duesCancelled,
  'renewal-announced': renewalAnnounced,
  'membership-left': membershipLeft,
  'office-laid-down': officeLaidDown,
  'motion-seconded': motionSeconded,
  'vote-called': voteCalled,
  'vote-declared': voteDeclared,
  'election-declared': electionDeclared,
  'challenge-received': challengeReceived,
  'challenge-answered': challengeAnswered,
  'hand-papers-wait': handPapersWait,
  'election-called': electionCalled,
  'election-moved': electionMoved,
  'election-cancelled': electionCancelled,
  'returning-officer-appointed': returningOfficerAppointed,
  'nomination-made': nominationMade,
  'nomination-seconded': nominationSeconded,
  'nomination-accepted': nominationAccepted,
  'nomination-taken-back': nominationTakenBack,
  'nomination-refused': nominationRefused,
  'claim-received': claimReceived,
  'claim-waiting': claimWaiting,
  'claim-approved': claimApproved,
  'claim-declined': claimDeclined,
  'claim-paid': claimPaid,
  'term-proposed': termProposed,
  'office-taken-up': officeTakenUp,
}
