import type { ReactElement } from 'react'
import type { Messages } from '@/lib/kernel/mail-messages'
import * as ballotPaperCollected from './democracy/ballot-paper-collected'
import * as ballotPapersReady from './democracy/ballot-papers-ready'
import * as challengeAnswered from './democracy/challenge-answered'
import * as challengeReceived from './democracy/challenge-received'
import * as electionCalled from './democracy/election-called'
import * as electionCancelled from './democracy/election-cancelled'
import * as electionDeclared from './democracy/election-declared'
import * as electionMoved from './democracy/election-moved'
import * as leftOffRoll from './democracy/left-off-roll'
import * as motionSeconded from './democracy/motion-seconded'
import * as nominationAccepted from './democracy/nomination-accepted'
import * as nominationMade from './democracy/nomination-made'
import * as nominationRefused from './democracy/nomination-refused'
import * as nominationSeconded from './democracy/nomination-seconded'
import * as nominationTakenBack from './democracy/nomination-withdrawn'
import * as handPapersWait from './democracy/paper-ballots-to-check'
import * as returningOfficerAppointed from './democracy/returning-officer-appointed'
import * as rollFreezesSoon from './democracy/roll-freezes-soon'
import * as voteCalled from './democracy/vote-called'
import * as voteDeclared from './democracy/vote-declared'
import * as applicationAnswered from './membership/application-answered'
import * as applicationApproved from './membership/application-approved'
import * as applicationDeclined from './membership/application-declined'
import * as applicationReceived from './membership/application-received'
import * as applicationReturned from './membership/application-returned'
import * as applicationWithdrawn from './membership/application-withdrawn'
import * as joinAddressKnown from './membership/join-address-known'
import * as joinAddressToProve from './membership/join-address-to-prove'
import * as membershipLeft from './membership/membership-left'
import * as holidayTaken from './money/break-started'
import * as claimApproved from './money/claim-approved'
import * as claimDeclined from './money/claim-declined'
import * as claimPaid from './money/claim-paid'
import * as claimReceived from './money/claim-received'
import * as claimWaiting from './money/claim-waiting'
import * as duesCancelled from './money/dues-cancelled'
import * as duesChanged from './money/dues-changed'
import * as duesNotChanged from './money/dues-not-changed'
import * as duesGoOn from './money/dues-resumed'
import * as firstPaymentFailed from './money/first-payment-failed'
import * as latePaymentReturned from './money/late-payment-returned'
import * as mandateCancelled from './money/mandate-cancelled'
import * as duesRelieved from './money/moved-to-free-band'
import * as paidByHand from './money/paid-by-hand'
import * as paymentConfirmationAsked from './money/payment-confirmation-asked'
import * as paymentTakenBack from './money/payment-disputed'
import * as paymentFailed from './money/payment-failed'
import * as paymentLapsed from './money/payment-lapsed'
import * as paymentOverdue from './money/payment-overdue'
import * as paymentReceived from './money/payment-received'
import * as refundDeclined from './money/refund-declined'
import * as refundOnItsWay from './money/refund-on-its-way'
import * as renewalAnnounced from './money/renewal-announced'
import * as secondSubscriptionStopped from './money/second-subscription-stopped'
import * as memberWelcomed from './people/member-welcomed'
import * as officeTakenUp from './people/office-confirmed'
import * as officeLaidDown from './people/office-vacant'
import * as refereeToReplace from './people/referee-to-replace'
import * as referenceReminder from './people/reference-reminder'
import * as referenceRequested from './people/reference-requested'
import * as referenceThanks from './people/reference-thanks'
import * as signInAsked from './people/sign-in-requested'
import * as signInUnknownAddress from './people/sign-in-unknown-address'
import * as supporterWelcomed from './people/supporter-welcomed'
import * as termProposed from './people/term-proposed'
import * as importedWelcome from './records/member-imported'

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
