import 'server-only'
import { firstPaymentFailed } from '@/emails/money/first-payment-failed'
import { mandateCancelled } from '@/emails/money/mandate-cancelled'
import { paymentConfirmationAsked } from '@/emails/money/payment-confirmation-asked'
import { paymentDisputed } from '@/emails/money/payment-disputed'
import { paymentFailed } from '@/emails/money/payment-failed'
import { siteUrl } from '@/lib/kernel/env'
import { wasPosted } from '@/lib/kernel/outbox'
import type { Work } from '@/lib/kernel/perform'
import type { Addressee } from '@/lib/people/members/addressee'
import { graceEndsAt } from '@/lib/people/members/standing'
import type { Truth } from '../mirror/fetch-stripe-customer'
import type { Mirror } from '../mirror/mirror'
import { openInvoiceOf, takenBack } from '../mirror/open-invoice'
import type { StripeSubscription } from '../stripe'
import { idOf } from '../stripe-values'
import { createPaymentLink } from './payment-link'

type Failure = { payer: Addressee; truth: Truth; found: StripeSubscription; mirror: Mirror }

/**
 * Tells somebody at once that a payment did not arrive, and why: once for each invoice, however many events and attempts
 * tell of it. Who has never paid has no grace to be told of.
 */
export async function emailFailure(work: Work, { payer, truth, found, mirror }: Failure) {
  const demand = openInvoiceOf(truth, found.id)
  const failedAt = mirror.paymentFailedAt
  if (!demand || !failedAt) return
  const { name, personId } = payer
  const amountPence = demand.amount_due
  if (!mirror.startedAt) {
    const props = { name, amountPence, link: siteUrl('/membership/dues') }
    return work.email(firstPaymentFailed, { to: payer, key: demand.id, props })
  }
  const dispute = takenBack(truth, demand)
  const email = dispute
    ? paymentDisputed
    : mirror.needsConfirmation
      ? paymentConfirmationAsked
      : paymentFailed
  const key = dispute?.id ?? demand.id
  if (await wasPosted(work.tx, email, key)) return
  const link = await createPaymentLink(work, personId, failedAt)
  const lastDayAt = graceEndsAt(failedAt).toISOString()
  await work.email(email, { to: payer, key, props: { name, amountPence, lastDayAt, link } })
}

/** The bank lets us collect no more. Said before the next payment fails, when there is time to give another account. */
export async function emailMandateCancelled(
  work: Work,
  { payer, truth, found }: Omit<Failure, 'mirror'>,
) {
  const ended = found.status !== 'canceled' && mandateOf(truth, found)
  if (!ended || (await wasPosted(work.tx, mandateCancelled, ended.id))) return
  const link = await createPaymentLink(work, payer.personId, work.now)
  const props = { name: payer.name, link }
  await work.email(mandateCancelled, { to: payer, key: ended.id, props })
}

/** The mandate that the next payment would need, if it is over. */
function mandateOf(truth: Truth, found: StripeSubscription) {
  const method = idOf(found.default_payment_method)
  return truth.mandates.find(
    (one) => one.status === 'inactive' && idOf(one.payment_method) === method,
  )
}
