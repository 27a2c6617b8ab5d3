import 'server-only'
import { endedPaymentDisputed } from '@/emails/money/ended-payment-disputed'
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
import { everyTakenBack, isOwed, openInvoiceOf, takenBack } from '../mirror/open-invoice'
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
  const dispute = takenBack(truth, found)
  // What was given up is not asked for.
  if (!(dispute || (demand && isOwed(demand))) || !failedAt) return
  const { name, personId } = payer
  const amountPence = dispute?.amountPence ?? demand!.amount_due
  if (!mirror.startedAt) {
    const props = { name, amountPence, link: siteUrl('/membership/dues') }
    return work.email(firstPaymentFailed, { to: payer, key: demand!.id, props })
  }
  const email = dispute
    ? paymentDisputed
    : mirror.needsConfirmation
      ? paymentConfirmationAsked
      : paymentFailed
  const key = dispute?.disputeId ?? demand!.id
  if (await wasPosted(work.tx, email, key)) return
  const link = await createPaymentLink(work, personId, failedAt)
  const lastDayAt = graceEndsAt(failedAt).toISOString()
  await work.email(email, { to: payer, key, props: { name, amountPence, lastDayAt, link } })
}

/**
 * Tells somebody that their bank took back a payment for dues that have ended since: nothing follows for them, and that is
 * what it says. Not of what they were told while the dues ran, with a day by which to pay.
 */
export async function emailEndedDisputes(
  work: Work,
  { payer, truth, found, after }: Omit<Failure, 'mirror'> & { after: Date | null },
) {
  for (const { disputeId, amountPence, paidAt, at } of everyTakenBack(truth, found.id)) {
    if (after && at < after) continue
    if (await wasPosted(work.tx, paymentDisputed, disputeId)) continue
    const props = { name: payer.name, amountPence, paidAt: paidAt.toISOString() }
    await work.email(endedPaymentDisputed, { to: payer, key: disputeId, props })
  }
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
