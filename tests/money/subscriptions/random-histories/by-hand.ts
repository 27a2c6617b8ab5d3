import type Stripe from 'stripe'
import { addDays } from '@/lib/kernel/calendar'
import type { SubscriptionRow } from '@/lib/money/subscriptions/subscription-rows'
import { organisation } from '@/lib/organisation'

const at = (seconds: number) => new Date(seconds * 1000)

/**
 * The rule about dues, read slowly from Stripe's own lists, as an officer would with the rule book on the table. It shares
 * nothing with the program but the number of days.
 */
export async function standingByHand(stripe: Stripe, row: SubscriptionRow, today: Date) {
  if (row.status === 'free') return 'good'
  if (!row.stripeSubscriptionId) return 'lapsed'
  const subscription = await stripe.subscriptions.retrieve(row.stripeSubscriptionId)
  const invoices = await stripe.invoices
    .list({ subscription: subscription.id, expand: ['data.payments'] })
    .autoPagingToArray({ limit: 500 })
  const everPaid = invoices.some((invoice) => invoice.status_transitions.paid_at !== null)
  const asking = invoices
    .filter((invoice) => invoice.amount_due > 0)
    .filter((invoice) => invoice.status !== 'void' && invoice.status !== 'draft')
    .sort((one, other) => other.created - one.created)
  const last = asking[0]
  const over = subscription.status === 'canceled' || subscription.status === 'unpaid'
  const charges = last ? await chargesOf(stripe, last) : []
  if (!everPaid) {
    return charges[0]?.status === 'pending' && !over ? 'provisional' : 'lapsed'
  }
  const since = last && (await troubleSince(stripe, last, charges))
  if (since) return today < addDays(since, organisation.rules.graceDays) ? 'grace' : 'lapsed'
  if (!over) return 'good'
  return today < at(subscription.items.data[0]!.current_period_end) ? 'good' : 'lapsed'
}

async function chargesOf(stripe: Stripe, invoice: Stripe.Invoice) {
  const found: Stripe.Charge[] = []
  for (const { payment } of invoice.payments!.data) {
    const { data } = await stripe.charges.list({ payment_intent: String(payment.payment_intent) })
    found.push(...data)
  }
  return found.sort((one, other) => other.created - one.created)
}

async function troubleSince(stripe: Stripe, invoice: Stripe.Invoice, charges: Stripe.Charge[]) {
  for (const charge of charges.filter((one) => one.disputed)) {
    const [dispute] = (await stripe.disputes.list({ charge: charge.id })).data
    if (dispute?.status !== 'won') return at(dispute!.created)
  }
  if (invoice.status === 'paid') return undefined
  const failed = charges.filter((charge) => charge.status === 'failed')
  if (failed.length > 0) return at(failed.at(-1)!.created)
  const waits = charges.some((charge) => charge.status === 'pending')
  return invoice.attempted && !waits ? at(invoice.status_transitions.finalized_at!) : undefined
}
