import 'server-only'
import { type Actor, system } from '@/lib/kernel/actor'
import { now } from '@/lib/kernel/clock'
import { assertWithinLimit } from '@/lib/kernel/rate-limits'
import { Refusal } from '@/lib/kernel/refusals'
import { refusalOf } from '@/lib/permissions'
import { goToCheckout } from '../checkout/go-to-checkout'
import { askStripe } from '../stripe'
import type { SubscriptionRow } from '../subscription-rows'
import { freshRow } from './check-overdue'
import { howToPay } from './how-to-pay'
import { openOverdueCheckout } from './open-overdue-checkout'

/** `back` is the page of ours to come back to, as a whole address. */
type PayingOverdue = { personId: string; back: string }

/**
 * Leads to where a failed payment is made good, and answers that address: the open invoice at Stripe, where any card or
 * account will do and pays from then on; a new payment page with the same terms, where Stripe has given up; or, where it
 * has been paid meanwhile, back. For the bearer of a link as for the member.
 */
export async function payOverdue(actor: Actor, { personId, back }: PayingOverdue): Promise<string> {
  const refusal = refusalOf(actor, 'subscription.pay-overdue', { personId })
  if (refusal) throw new Refusal(refusal)
  await assertWithinLimit('checkout by person', personId)
  const row = await freshRow({ personId })
  switch (howToPay(row, now())) {
    case 'invoice':
      return invoicePage(row!)
    case 'new-subscription':
      return goToCheckout(
        system('overdue'),
        () => openOverdueCheckout(actor, { personId }),
        back,
        back,
      )
    case 'ahead':
    case 'on-its-way':
    case 'nothing':
      return back
  }
}

/** One page at Stripe for all of it: a card, a bank account, the bank's own questions. What pays there pays from then on. */
async function invoicePage(row: SubscriptionRow): Promise<string> {
  const invoice = await askStripe(async (stripe) => {
    await stripe.subscriptions.update(row.stripeSubscriptionId!, {
      payment_settings: { save_default_payment_method: 'on_subscription' },
    })
    return stripe.invoices.retrieve(row.dueInvoiceId!)
  })
  if (!invoice.hosted_invoice_url) throw new Refusal('moved-meanwhile')
  return invoice.hosted_invoice_url
}
