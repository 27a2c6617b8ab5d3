import type { StripeCharge, StripeDispute, StripeInvoice, StripeSubscription } from '../stripe'
import { idOf, instantOfStripe } from '../stripe-values'
import type { Truth } from './fetch-stripe-customer'

/** What is asked of a payer for the period that runs, and how that stands. Pure. */
export function invoicesOf(truth: Truth, subscriptionId: string): StripeInvoice[] {
  return truth.invoices.filter(
    (one) => idOf(one.parent?.subscription_details?.subscription) === subscriptionId,
  )
}

/**
 * The newest invoice that asks for money. A break voids its invoices, a write-off voids one, and another rhythm begins
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

/** A payment that the payer's bank took back, and when the money went. */
export type TakenBack = {
  disputeId: string
  amountPence: number
  /** When it had been paid. */
  paidAt: Date
  at: Date
  invoiceId?: string
}

/**
 * The first payment of these dues, whichever it is, that the bank has taken back, wholly or in part, and not returned, unless
 * a payment has come since. An inquiry that moved no money is none. Dues whose paid time was over by then have lapsed, and a
 * dispute gives nobody grace.
 */
export function takenBack(truth: Truth, subscription: StripeSubscription): TakenBack | undefined {
  const invoices = invoicesOf(truth, subscription.id)
  const found = invoices.flatMap((invoice) => goneOf(truth, invoice))
  const stays = (invoice: StripeInvoice) => goneOf(truth, invoice).length === 0
  const paidAt = invoices
    .filter((invoice) => invoice.amount_due > 0 && stays(invoice))
    .map((invoice) => (invoice.status_transitions.paid_at ?? 0) * 1000)
  const lastPaid = Math.max(0, ...paidAt)
  const end = lapsedFrom(truth, subscription)
  return (
    found
      // Stripe's time is in seconds: a payment of the same second has not come since.
      .filter(({ at }) => at.getTime() >= lastPaid && at.getTime() < end)
      .toSorted((one, other) => one.at.getTime() - other.at.getTime())[0]
  )
}

/** Every payment of these dues that a bank has taken back and not returned, whatever follows from it. */
export function everyTakenBack(truth: Truth, subscriptionId: string): TakenBack[] {
  return invoicesOf(truth, subscriptionId).flatMap((invoice) => goneOf(truth, invoice))
}

function goneOf(truth: Truth, invoice: StripeInvoice): TakenBack[] {
  const ids = chargesOf(truth, invoice).map((charge) => charge.id)
  return truth.disputes
    .filter((one) => ids.includes(idOf(one.charge) ?? '') && netOf(one) < 0)
    .map((one) => {
      const gone = one.balance_transactions.filter(({ amount }) => amount < 0)
      const at = instantOfStripe(Math.min(...gone.map(({ created }) => created)))
      const paidAt = instantOfStripe(invoice.status_transitions.paid_at ?? invoice.created)
      return { disputeId: one.id, amountPence: -netOf(one), paidAt, at, invoiceId: invoice.id }
    })
}

function netOf(dispute: StripeDispute) {
  return dispute.balance_transactions.reduce((sum, { amount }) => sum + amount, 0)
}

/** Dues run until Stripe ends them and, where more was paid for, until that ends. A dispute of the very second ended them. */
function lapsedFrom(truth: Truth, subscription: StripeSubscription): number {
  if (!isOverAtStripe(subscription)) return Infinity
  const ended = subscription.ended_at === null ? 0 : subscription.ended_at * 1000 + 1
  return Math.max(ended, paidTimeEndsAt(truth, subscription)?.getTime() ?? 0)
}

/** Whether nothing more will be collected, so that only what was paid counts. */
export function isOverAtStripe({ status }: StripeSubscription): boolean {
  return status === 'canceled' || status === 'unpaid'
}

/**
 * Where the time ends that was paid for. Stripe's own period begins and runs on whether or not anybody pays for it, so dues
 * that are over never end with that one. A payment that the bank took back counts here: what that means is a rule of its own.
 */
export function paidTimeEndsAt(truth: Truth, { id }: StripeSubscription): Date | null {
  const ends = invoicesOf(truth, id)
    .filter(paysForItsPeriod)
    .flatMap((invoice) => invoice.lines.data)
    .filter((line) => line.parent?.subscription_item_details)
    .map((line) => line.period.end)
  return ends.length > 0 ? instantOfStripe(Math.max(...ends)) : null
}

/** Another rhythm begins with an invoice over nothing, for time that an earlier one has paid for, or has not. */
function paysForItsPeriod({ status, amount_due, billing_reason }: StripeInvoice) {
  return status === 'paid' && (amount_due > 0 || billing_reason !== 'subscription_update')
}

/**
 * Since when dues were not paid whose last demand was tried and then given up, written off here or void at Stripe. Nothing is
 * owed any more, and nothing was paid either: the grace of that failure is all that is left.
 */
export function givenUpSince(truth: Truth, { id }: StripeSubscription): Date | null {
  const invoices = invoicesOf(truth, id).filter(({ amount_due }) => amount_due > 0)
  const paid = invoices.filter(({ status }) => status === 'paid').map(({ created }) => created)
  const lastPaid = Math.max(0, ...paid)
  const since = invoices
    .filter(({ status, created }) => status === 'void' && created > lastPaid)
    .map((invoice) => firstFailureAt(truth, invoice)?.getTime())
    .filter((at) => at !== undefined)
  return since.length > 0 ? new Date(Math.min(...since)) : null
}

/** When the first attempt failed at an invoice that is still owed: grace runs from there, whatever is tried later. */
export function failedAt(truth: Truth, invoice: StripeInvoice): Date | null {
  return isOwed(invoice) ? firstFailureAt(truth, invoice) : null
}

function firstFailureAt(truth: Truth, invoice: StripeInvoice): Date | null {
  const failed = chargesOf(truth, invoice).filter((charge) => charge.status === 'failed')
  if (failed.length > 0) return instantOfStripe(Math.min(...failed.map((charge) => charge.created)))
  const tried = invoice.attempted && !isOnItsWay(truth, invoice)
  return tried ? instantOfStripe(invoice.status_transitions.finalized_at ?? invoice.created) : null
}
