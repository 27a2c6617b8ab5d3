import { atWallTime } from '@/lib/kernel/calendar'
import type { EntryKind } from '@/lib/money/ledger/entry-kinds'
import type { Band } from '@/lib/organisation'
import { bandOf } from '../bands'
import type { StripeCharge, StripeInvoice } from '../stripe'
import { idOf, instantOfStripe } from '../stripe-values'
import type { Truth } from './fetch-stripe-customer'
import { chargesOf } from './open-invoice'

/** The movements of money at Stripe that belong in the books. Pure. A charge that is on its way is none yet. */
export type Movement = {
  kind: EntryKind
  /** What makes it itself at Stripe. */
  sourceKey: string
  amountPence: number
  occurredAt: Date
  /** The movement that this one gives back, takes back or puts right, or that it cost. */
  relatesTo?: { kind: EntryKind; sourceKey: string }
}

export type Payment = {
  chargeId: string
  amountPence: number
  paidAt: Date
  subscriptionId?: string
  invoiceId?: string
  band?: Band
  period?: { startsAt: Date; endsAt: Date }
  /** Whether it went back, in part or whole, or that was tried. */
  givenBack: boolean
}

/** Each after the one that it relates to. */
export function movementsOf(truth: Truth): Movement[] {
  return [
    ...paymentsOf(truth).map((one) =>
      movement('payment', one.chargeId, one.amountPence, one.paidAt),
    ),
    ...refundsAtStripe(truth).flatMap(asMovements),
    ...truth.disputes.flatMap((dispute) =>
      dispute.balance_transactions.map(({ amount, created }) =>
        movement(
          amount < 0 ? 'dispute' : 'dispute-reversal',
          dispute.id,
          amount,
          instantOfStripe(created),
          paidBy(idOf(dispute.charge)),
        ),
      ),
    ),
    ...feesOf(truth),
  ].filter(({ amountPence }) => amountPence !== 0)
}

function movement(
  kind: EntryKind,
  sourceKey: string,
  amountPence: number,
  occurredAt: Date,
  relatesTo?: Movement['relatesTo'],
): Movement {
  return { kind, sourceKey, amountPence, occurredAt, relatesTo }
}

const paidBy = (chargeId = '') => ({ kind: 'payment' as const, sourceKey: chargeId })

export type Refund = {
  refundId: string
  chargeId: string
  amountPence: number
  refundedAt: Date
  /** It could not be delivered, and the money came back to us. */
  failed: boolean
}

/** Money leaves our balance when a refund is made, whether or not it has arrived yet. */
export function refundsAtStripe(truth: Truth): Refund[] {
  return truth.charges.flatMap((charge) =>
    (charge.refunds?.data ?? [])
      .filter((refund) => refund.status === 'succeeded' || refund.balance_transaction)
      .map((refund) => ({
        refundId: refund.id,
        chargeId: charge.id,
        amountPence: refund.amount,
        refundedAt: instantOfStripe(refund.created),
        failed: refund.status === 'failed' || refund.status === 'canceled',
      })),
  )
}

function asMovements(refund: Refund): Movement[] {
  const { refundId, chargeId, amountPence, refundedAt, failed } = refund
  const gone = movement('refund', refundId, -amountPence, refundedAt, paidBy(chargeId))
  const itself = { kind: 'refund' as const, sourceKey: refundId }
  return failed ? [gone, movement('correction', refundId, amountPence, refundedAt, itself)] : [gone]
}

/** What Stripe keeps for its work; what it gives back of that when a dispute is won. */
function feesOf(truth: Truth): Movement[] {
  const charged = truth.charges.filter(isSettled).map((charge) => ({
    row: charge.balance_transaction,
    chargeId: charge.id,
  }))
  const disputed = truth.disputes.flatMap((dispute) =>
    dispute.balance_transactions.map((row) => ({ row, chargeId: idOf(dispute.charge) })),
  )
  return [...charged, ...disputed].flatMap(({ row, chargeId }) =>
    row && typeof row === 'object'
      ? [movement('fee', row.id, -row.fee, instantOfStripe(row.created), paidBy(chargeId))]
      : [],
  )
}

export function paymentsOf(truth: Truth): Payment[] {
  return truth.charges.filter(isSettled).map((charge) => {
    const invoice = truth.invoices.find((one) => chargesOf(truth, one).includes(charge))
    const lines = invoice?.lines.data ?? []
    // What is paid once beside it, for months to come, names no period of its own.
    const line = lines.find((one) => one.parent?.subscription_item_details) ?? lines[0]
    return {
      chargeId: charge.id,
      amountPence: charge.amount_captured,
      paidAt: instantOfStripe(invoice?.status_transitions.paid_at ?? charge.created),
      subscriptionId: idOf(invoice?.parent?.subscription_details?.subscription),
      invoiceId: invoice?.id,
      band: bandOf(idOf(line?.pricing?.price_details?.product) ?? ''),
      // A refund that failed is tried no second time by itself: the treasurer has to find another way.
      givenBack: charge.disputed || (charge.refunds?.data ?? []).length > 0,
      period: line && {
        startsAt: paidFrom(invoice) ?? instantOfStripe(line.period.start),
        endsAt: instantOfStripe(line.period.end),
      },
    }
  })
}

/** Where what was paid by hand ended: the first payment at Stripe pays for the time since then. */
function paidFrom(invoice: StripeInvoice | undefined): Date | undefined {
  if (invoice?.billing_reason !== 'subscription_create') return undefined
  const { paid_from } = invoice.parent?.subscription_details?.metadata ?? {}
  return paid_from ? atWallTime(paid_from) : undefined
}

function isSettled(charge: StripeCharge) {
  return charge.status === 'succeeded' && charge.currency === 'gbp' && charge.amount_captured > 0
}
