import { bandName } from '@/lib/money/subscriptions/bands'
import 'server-only'
import { latePaymentReturned } from '@/emails/money/late-payment-returned'
import { paymentReceived } from '@/emails/money/payment-received'
import { siteUrl } from '@/lib/kernel/env'
import type { Work } from '@/lib/kernel/perform'
import type { Addressee } from '@/lib/people/members/addressee'
import { nextCharge } from '../next-charge'
import { cameTooLate, isInForce, neverCounted, type SubscriptionRow } from '../subscription-rows'
import type { Truth } from './fetch-stripe-customer'
import { mirrorOf } from './mirror'
import type { Payment } from './movements'

type Given = {
  rows: SubscriptionRow[]
  payer: Addressee | undefined
  truth: Truth
  payment: Payment
  entryId: string
}

/** The receipt. Money that goes back at once has a mail of its own instead. */
export async function emailReceipt(work: Work, given: Given) {
  const { rows, payer, truth, payment, entryId } = given
  const row = rows.find((one) => one.stripeSubscriptionId === payment.subscriptionId)
  const found = truth.subscriptions.find((one) => one.id === payment.subscriptionId)
  // Money for a second subscription goes back too; its mail was written when it was found.
  if (!payer || !row || !found || neverCounted(row)) return
  const { name } = payer
  const { amountPence, chargeId, paidAt } = payment
  if (cameTooLate(row, paidAt)) {
    if (payment.givenBack) return
    const letter = { to: payer, key: chargeId }
    return work.email(latePaymentReturned, { ...letter, props: { name, amountPence } })
  }
  const mirror = mirrorOf(truth, found)
  const { takenAt, notBefore } = nextCharge(mirror, work.now)
  await work.email(paymentReceived, {
    to: payer,
    key: chargeId,
    props: {
      name,
      amountPence,
      paidAt: paidAt.toISOString(),
      band: bandName(payment.band ?? row.band),
      interval: mirror.interval ?? row.interval,
      nextPence: mirror.amountPence ?? row.amountPence,
      nextChargeAt: takenAt?.toISOString() ?? null,
      resumesAt: notBefore?.toISOString() ?? null,
      link: siteUrl(`/membership/dues/receipts/${entryId}`),
      mended: row.paymentFailedAt !== null && row.startedAt !== null && isInForce(row),
    },
  })
}
