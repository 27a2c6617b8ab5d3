import type { StripeCharge, StripeDispute, StripeInvoice } from '../stripe'
import { idOf, instantOfStripe } from '../stripe-values'
import type { Truth } from './fetch-stripe-customer'

/** What is asked of a payer for the period that runs, and how that stands. Pure. */
export function invoicesOf(truth: Truth, subscriptionId: string): StripeInvoice[] {
  return truth.invoices.filter(
    (one) => idOf(one.parent?.subscription_details?.subscription) === subscriptionId,
  )
}

/**
 * The newest invoice that asks for money. a break voids its invoices, a write-off voids one, and another rhythm begins
 * with an invoice over nothing: none of them makes good what is owed from before.
 */
export function openInvoiceOf(truth: Truth, subscriptionId: string): StripeInvoice | undefined {
  const asking = invoicesOf(truth, subscriptionId).filter(asksForMoney)
  return asking.reduce<StripeInvoice | undefined>(
    (newest, one) => (newest && newest.created >= one.created ? newest : one),
    undefined,
  )
}

function asksForMoney({ amount_due, status, attempted }: StripeInvoice) {
  if (amount_due === 0) return false
  return status === 'open' || status === 'paid' || (status === 'uncollectible' && attempted)
}

export function chargesOf(truth: Truth, invoice: StripeInvoice): StripeCharge[] {
  const intents = intentsOf(invoice)
  return truth.charges.filter((charge) => intents.includes(idOf(charge.payment_intent) ?? ''))
}

function intentsOf(invoice: StripeInvoice) {
  return (invoice.payments?.data ?? []).map((tie) => idOf(tie.payment.payment_intent))
}

export function isOwed({ status }: StripeInvoice): boolean {
  return status === 'open' || status === 'uncollectible'
}

export function isOnItsWay(truth: Truth, invoice: StripeInvoice): boolean {
  return (
    invoice.status === 'open' &&
    chargesOf(truth, invoice).some((charge) => charge.status === 'pending')
  )
}

export function waitsForConfirmation(truth: Truth, invoice: StripeInvoice): boolean {
  const intents = intentsOf(invoice)
  return (
    invoice.status === 'open' &&
    truth.intents.some((one) => one.status === 'requires_action' && intents.includes(one.id))
  )
}

/** What the bank has taken back of this and not returned. An inquiry that moved no money is none. */
export function takenBack(truth: Truth, invoice: StripeInvoice): StripeDispute | undefined {
  const ids = chargesOf(truth, invoice).map((charge) => charge.id)
  return truth.disputes.find((one) => ids.includes(idOf(one.charge) ?? '') && isGone(one))
}

function isGone(dispute: StripeDispute) {
  return dispute.balance_transactions.reduce((sum, { amount }) => sum + amount, 0) < 0
}

/**
 * When the first attempt failed at an invoice that is still owed: grace runs from there, whatever is tried later. A payment
 * that the payer's bank took back has not arrived either; for it grace runs from the day on which the money went.
 */
export function failedAt(truth: Truth, invoice: StripeInvoice): Date | null {
  const disputed = takenBack(truth, invoice)
  if (disputed) {
    const gone = disputed.balance_transactions.filter(({ amount }) => amount < 0)
    return instantOfStripe(Math.min(...gone.map(({ created }) => created)))
  }
  if (!isOwed(invoice)) return null
  const failed = chargesOf(truth, invoice).filter((charge) => charge.status === 'failed')
  if (failed.length > 0) return instantOfStripe(Math.min(...failed.map((charge) => charge.created)))
  const tried = invoice.attempted && !isOnItsWay(truth, invoice)
  return tried ? instantOfStripe(invoice.status_transitions.finalized_at ?? invoice.created) : null
}
