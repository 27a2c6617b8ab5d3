import type { Band } from '@/lib/organisation'
import { bandOf } from '../bands'
import type { StripeCharge } from '../stripe'
import { chargesOf, idOf } from './mirror'
import type { Truth } from './truth'

/** The movements of money at Stripe that belong in the books. Pure. A charge that is on its way is none yet. */
export type Payment = {
  chargeId: string
  amountPence: number
  paidAt: Date
  subscriptionId?: string
  invoiceId?: string
  band?: Band
  period?: { startsAt: Date; endsAt: Date }
  /** Whether it was paid back, in part or whole, or is being paid back. */
  givenBack: boolean
}

const instant = (seconds: number) => new Date(seconds * 1000)

export function paymentsOf(truth: Truth): Payment[] {
  return truth.charges.filter(isSettled).map((charge) => {
    const invoice = truth.invoices.find((one) => chargesOf(truth, one).includes(charge))
    const line = invoice?.lines.data[0]
    return {
      chargeId: charge.id,
      amountPence: charge.amount_captured,
      paidAt: instant(invoice?.status_transitions.paid_at ?? charge.created),
      subscriptionId: idOf(invoice?.parent?.subscription_details?.subscription),
      invoiceId: invoice?.id,
      band: bandOf(idOf(line?.pricing?.price_details?.product) ?? ''),
      givenBack: wentBack(charge),
      period: line && { startsAt: instant(line.period.start), endsAt: instant(line.period.end) },
    }
  })
}

/** Refunded, or taken back by the payer's bank: there is nothing left to pay back. */
function wentBack(charge: StripeCharge) {
  const refunds = charge.refunds?.data ?? []
  return charge.disputed || refunds.some((refund) => refund.status !== 'failed')
}

function isSettled(charge: StripeCharge) {
  return charge.status === 'succeeded' && charge.currency === 'gbp' && charge.amount_captured > 0
}

export type Refund = { refundId: string; chargeId: string; amountPence: number; refundedAt: Date }

export function refundsOf(truth: Truth): Refund[] {
  return truth.charges.flatMap((charge) =>
    (charge.refunds?.data ?? [])
      .filter((refund) => refund.status === 'succeeded')
      .map((refund) => ({
        refundId: refund.id,
        chargeId: charge.id,
        amountPence: refund.amount,
        refundedAt: instant(refund.created),
      })),
  )
}
