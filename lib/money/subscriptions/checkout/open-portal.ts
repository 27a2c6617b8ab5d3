import 'server-only'
import type { Actor } from '@/lib/kernel/actor'
import { siteUrl } from '@/lib/kernel/env'
import { assertWithinLimit } from '@/lib/kernel/rate-limits'
import { Refusal } from '@/lib/kernel/refusals'
import { refusalOf } from '@/lib/permissions'
import { askStripe } from '../stripe'
import { customerOf } from '../subscription-rows'
import { portalConfiguration } from './portal-configuration'

/** Leads to Stripe's own pages, where a payer gives another card or account and finds the invoices. Nothing changes here by going there. */
export async function openPortal(actor: Actor, { personId }: { personId: string }) {
  const refusal = refusalOf(actor, 'subscription.pay', { personId })
  if (refusal) throw new Refusal(refusal)
  await assertWithinLimit('checkout by person', personId)
  const customer = await customerOf(personId)
  if (!customer) throw new Refusal('subscription.not-offered')
  const configuration = await portalConfiguration()
  const portal = await askStripe((stripe) =>
    stripe.billingPortal.sessions.create({
      customer,
      configuration,
      return_url: siteUrl('/membership/dues/return-from-stripe'),
    }),
  )
  return portal.url
}
