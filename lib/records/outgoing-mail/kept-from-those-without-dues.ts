import 'server-only'
import { and, notInArray, type SQL, sql } from 'drizzle-orm'
import { outgoingMails } from '@/db/schema/kernel'
import { applicationApproved } from '@/emails/membership/application-approved'
import { breakStarted } from '@/emails/money/break-started'
import { duesCancelled } from '@/emails/money/dues-cancelled'
import { duesChanged } from '@/emails/money/dues-changed'
import { duesNotChanged } from '@/emails/money/dues-not-changed'
import { duesResumed } from '@/emails/money/dues-resumed'
import { endedPaymentDisputed } from '@/emails/money/ended-payment-disputed'
import { firstPaymentFailed } from '@/emails/money/first-payment-failed'
import { handPaidDue } from '@/emails/money/hand-paid-due'
import { handPaidEnding } from '@/emails/money/hand-paid-ending'
import { handPaymentCorrected } from '@/emails/money/hand-payment-corrected'
import { latePaymentReturned } from '@/emails/money/late-payment-returned'
import { mandateCancelled } from '@/emails/money/mandate-cancelled'
import { movedToFreeBand } from '@/emails/money/moved-to-free-band'
import { paidByHand } from '@/emails/money/paid-by-hand'
import { paymentConfirmationAsked } from '@/emails/money/payment-confirmation-asked'
import { paymentDisputed } from '@/emails/money/payment-disputed'
import { paymentFailed } from '@/emails/money/payment-failed'
import { paymentLapsed } from '@/emails/money/payment-lapsed'
import { paymentOverdue } from '@/emails/money/payment-overdue'
import { paymentReceived } from '@/emails/money/payment-received'
import { refundDeclined } from '@/emails/money/refund-declined'
import { refundOnItsWay } from '@/emails/money/refund-on-its-way'
import { renewalAnnounced } from '@/emails/money/renewal-announced'
import { secondSubscriptionStopped } from '@/emails/money/second-subscription-stopped'
import type { Actor } from '@/lib/kernel/actor'
import { can } from '@/lib/permissions'

/** Whoever gets one of these pays, or pays nothing, or stopped; printed, most of them say how much. */
export const tellOfDues = [
  applicationApproved,
  breakStarted,
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
  renewalAnnounced,
  secondSubscriptionStopped,
].map(({ name }) => name)

/**
 * Officers who do not see dues see none of these, in no list, figure or printed letter. Nor to whom a letter to many went that was
 * for those who pay in some way: that says what they pay.
 */
export function keptFromThoseWithoutDues(viewer: Actor): SQL | undefined {
  if (can(viewer, 'dues.read')) return undefined
  return and(
    notInArray(outgoingMails.message, tellOfDues),
    sql`not exists (select 1 from letters l where l.id = ${outgoingMails.textId}
      and (l.saved_list -> 'asks' ? 'band' or l.saved_list -> 'asks' ? 'way'))`,
  )
}
