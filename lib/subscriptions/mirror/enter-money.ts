import 'server-only'
import { dateOf } from '@/lib/kernel/calendar'
import type { Work } from '@/lib/kernel/perform'
import { enterEntry } from '@/lib/ledger/enter-entry'
import { type Band, organisation } from '@/lib/organisation'
import { neverCounted, type Payer, type SubscriptionRow } from '../rows'
import { mirrorOf } from './mirror'
import { type Payment, paymentsOf, refundsOf } from './movements'
import type { Truth } from './truth'

type Given = {
  personId: string
  rows: SubscriptionRow[]
  payer: Payer | undefined
  truth: Truth
}

/** Enters in the books what came and what went back, each movement once, by its own id at Stripe. */
export async function enterMoney(work: Work, given: Given): Promise<boolean> {
  let entries = 0
  for (const payment of paymentsOf(given.truth)) {
    if (await enterPayment(work, given, payment)) entries += 1
  }
  for (const refund of refundsOf(given.truth)) {
    const entered = await enterEntry(work, {
      kind: 'refund',
      amountPence: -refund.amountPence,
      occurredAt: refund.refundedAt,
      personId: given.personId,
      sourceKey: refund.refundId,
    })
    if (!entered) continue
    entries += 1
    const { amountPence } = refund
    work.record('refund.entered', { kind: 'person', id: given.personId }, { amountPence })
  }
  return entries > 0
}

async function enterPayment(work: Work, given: Given, payment: Payment): Promise<boolean> {
  const { personId, rows, payer, truth } = given
  const entered = await enterEntry(work, {
    kind: 'payment',
    amountPence: payment.amountPence,
    occurredAt: payment.paidAt,
    personId,
    band: payment.band,
    periodStartsOn: payment.period && dateOf(payment.period.startsAt),
    periodEndsOn: payment.period && dateOf(payment.period.endsAt),
    sourceKey: payment.chargeId,
    stripeInvoiceId: payment.invoiceId,
  })
  if (!entered) return false
  const { amountPence } = payment
  work.record('payment.received', { kind: 'person', id: personId }, { amountPence })
  const row = rows.find((one) => one.stripeSubscriptionId === payment.subscriptionId)
  const found = truth.subscriptions.find((one) => one.id === payment.subscriptionId)
  // Money for a second subscription goes back, and its mail says so.
  if (!payer || !row || !found || neverCounted(row)) return true
  const mirror = mirrorOf(truth, found)
  const goesOn = mirror.status === 'active' && !mirror.cancelsAtPeriodEnd
  await work.post('payment-received', {
    to: payer,
    key: payment.chargeId,
    props: {
      name: payer.name,
      amountPence,
      paidAt: payment.paidAt.toISOString(),
      band: organisation.bands[payment.band ?? (row.band as Band)].name,
      interval: mirror.interval ?? row.interval,
      nextChargeAt: goesOn ? (mirror.currentPeriodEndsAt?.toISOString() ?? null) : null,
    },
  })
  return true
}
