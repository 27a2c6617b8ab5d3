import 'server-only'
import { handPaidDue } from '@/emails/money/hand-paid-due'
import { handPaidEnding } from '@/emails/money/hand-paid-ending'
import { paymentConfirmationAsked } from '@/emails/money/payment-confirmation-asked'
import { paymentDisputed } from '@/emails/money/payment-disputed'
import { paymentFailed } from '@/emails/money/payment-failed'
import { paymentLapsed } from '@/emails/money/payment-lapsed'
import { paymentOverdue } from '@/emails/money/payment-overdue'
import { withdrawMails } from '@/lib/kernel/outbox'
import type { Work } from '@/lib/kernel/perform'

/** All that asks somebody to pay. */
const askingToPay = [
  handPaidEnding,
  handPaidDue,
  paymentFailed,
  paymentConfirmationAsked,
  paymentDisputed,
  paymentOverdue,
  paymentLapsed,
]

/** Paid, or asked for no more: what still waits in the outbox about it does not go. */
export async function withdrawReminders(work: Work, personId: string) {
  await withdrawMails(work.tx, personId, askingToPay)
}
