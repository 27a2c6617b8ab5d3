import type Stripe from 'stripe'
import { addDays, atWallTime } from '@/lib/kernel/calendar'
import type { SubscriptionRow } from '@/lib/money/subscriptions/subscription-rows'
import { organisation } from '@/lib/organisation'
import { cashOf } from './life'

const at = (seconds: number) => new Date(seconds * 1000)

/**
 * The rule about dues, read slowly from Stripe's own lists, as an officer would with the rule book on the table. It shares
 * nothing with the program but the number of days.
 */
export async function standingByHand(stripe: Stripe, row: SubscriptionRow, today: Date) {
  if (row.status === 'free') return 'good'
  if (row.status === 'by-hand') {
    const next = (await cashOf(row.personId)).at(-1)!.periodEndsBefore!
    const ends = atWallTime(next)
    if (today < ends) return 'good'
    return today < addDays(ends, organisation.rules.graceDays) ? 'grace' : 'lapsed'
  }
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
  const unpaid = last && (await troubleSince(last, charges))
  const end = at(paidTimeEnds(invoices))
  const runs = Math.max(end.getTime(), (subscription.ended_at ?? 0) * 1000 + 1)
  const gone = await takenSince(stripe, asking, over ? new Date(runs) : undefined)
  const since = gone && unpaid ? (gone < unpaid ? gone : unpaid) : (gone ?? unpaid)
  if (since) return today < addDays(since, organisation.rules.graceDays) ? 'grace' : 'lapsed'
  if (!over) return 'good'
  return today < end ? 'good' : 'lapsed'
}

/** Where the last period ends that Stripe calls paid: 0 if there is none. */
export function paidTimeEnds(invoices: Stripe.Invoice[]): number {
  const periods = invoices
    .filter(({ status }) => status === 'paid')
    .filter((one) => one.amount_paid > 0 || one.billing_reason === 'subscription_create')
    .flatMap((one) => one.lines.data)
    .filter((one) => one.parent?.subscription_item_details)
  return Math.max(0, ...periods.map((one) => one.period.end))
}

async function chargesOf(stripe: Stripe, invoice: Stripe.Invoice) {
  const found: Stripe.Charge[] = []
  for (const { payment } of invoice.payments!.data) {
    const { data } = await stripe.charges.list({ payment_intent: String(payment.payment_intent) })
    found.push(...data)
  }
  return found.sort((one, other) => other.created - one.created)
}

/** A payment that a bank took back, unless a later one arrived, or all was over by then. */
async function takenSince(stripe: Stripe, invoices: Stripe.Invoice[], end: Date | undefined) {
  const gone: number[] = []
  const paid: number[] = []
  for (const invoice of invoices) {
    const charges = await chargesOf(stripe, invoice)
    let stays = true
    for (const charge of charges.filter((one) => one.disputed)) {
      const [dispute] = (await stripe.disputes.list({ charge: charge.id })).data
      if (dispute?.status === 'won') continue
      stays = false
      gone.push(dispute!.created)
    }
    if (stays && invoice.status_transitions.paid_at) paid.push(invoice.status_transitions.paid_at)
  }
  const first = Math.min(
    ...gone.filter((one) => one > Math.max(0, ...paid) && (!end || at(one) < end)),
  )
  return Number.isFinite(first) ? at(first) : undefined
}

async function troubleSince(invoice: Stripe.Invoice, charges: Stripe.Charge[]) {
  if (invoice.status === 'paid') return undefined
  const failed = charges.filter((charge) => charge.status === 'failed')
  if (failed.length > 0) return at(failed.at(-1)!.created)
  const waits = charges.some((charge) => charge.status === 'pending')
  return invoice.attempted && !waits ? at(invoice.status_transitions.finalized_at!) : undefined
}
