import 'server-only'
import type { Actor } from '@/lib/kernel/actor'
import { siteUrl } from '@/lib/kernel/env'
import { assertWithinLimit } from '@/lib/kernel/rate-limits'
import { goToCheckout } from './go-to-checkout'
import { openCheckout } from './open-checkout'

/** Leads somebody to Stripe's payment page for the first time and answers its address. */
export async function startCheckout(actor: Actor, input: { personId: string }): Promise<string> {
  await assertWithinLimit('checkout by person', input.personId)
  return goToCheckout(
    actor,
    () => openCheckout(actor, input),
    siteUrl('/membership/dues/thanks?session_id={CHECKOUT_SESSION_ID}'),
    siteUrl('/membership/dues?back=1'),
  )
}
