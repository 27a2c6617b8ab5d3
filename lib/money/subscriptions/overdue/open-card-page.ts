import 'server-only'
import type { Actor } from '@/lib/kernel/actor'
import { assertWithinLimit } from '@/lib/kernel/rate-limits'
import { Refusal } from '@/lib/kernel/refusals'
import { refusalOf } from '@/lib/permissions'
import { portalConfiguration } from '../checkout/portal-configuration'
import { askStripe } from '../stripe'
import { freshRow } from './check-overdue'
import { mayChangeMethod } from './how-to-pay'

/** Leads to Stripe's page for another card or bank account, where something will be taken again. `back` leads here again. */
export async function openCardPage(
  actor: Actor,
  { personId, back }: { personId: string; back: string },
): Promise<string> {
  const refusal = refusalOf(actor, 'subscription.pay-overdue', { personId })
  if (refusal) throw new Refusal(refusal)
  await assertWithinLimit('checkout by person', personId)
  const row = await freshRow({ personId })
  const customer = row && mayChangeMethod(row) ? row.stripeCustomerId : undefined
  if (!customer) throw new Refusal('subscription.not-offered')
  const configuration = await portalConfiguration()
  const portal = await askStripe((stripe) =>
    stripe.billingPortal.sessions.create({
      customer,
      configuration,
      return_url: back,
      flow_data: {
        type: 'payment_method_update',
        after_completion: { type: 'redirect', redirect: { return_url: back } },
      },
    }),
  )
  return portal.url
}
