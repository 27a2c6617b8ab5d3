import 'server-only'
import type { Actor } from '@/lib/kernel/actor'
import { now } from '@/lib/kernel/clock'
import { assertWithinLimit } from '@/lib/kernel/rate-limits'
import { Refusal } from '@/lib/kernel/refusals'
import { refusalOf } from '@/lib/permissions'
import { getDues } from '../read'
import { askStripe } from '../stripe'
import { termsFor } from './at-stripe'
import { type Terms, whyNotTerms } from './change-requests'

export type Preview = { amountPence: number; at: Date; insteadOfPence: number }

const instant = (seconds: number) => new Date(seconds * 1000)

/** What the next payment would be after a change, as Stripe itself works it out. Nothing is changed by asking. */
export async function previewTerms(
  viewer: Actor,
  { personId, ...terms }: Terms & { personId: string },
): Promise<Preview> {
  const refusal = refusalOf(viewer, 'subscription.change', { personId })
  if (refusal) throw new Refusal(refusal)
  const dues = await getDues(viewer, { personId })
  const id = dues?.stripeSubscriptionId
  if (!dues || !id) throw new Refusal('dues.not-running')
  const why = whyNotTerms(dues, terms, now())
  if (why) throw new Refusal(why)
  await assertWithinLimit('preview by person', personId)
  const held = await askStripe((stripe) => stripe.subscriptions.retrieve(id))
  const change = await termsFor(held, terms)
  const preview = await askStripe((stripe) =>
    stripe.invoices.createPreview({ subscription: id, subscription_details: change }),
  )
  const insteadOfPence = dues.amountPence
  // Where the new interval waits, the invoice of today is for nothing, and the next one is the first at the new price.
  if (preview.amount_due === 0 && 'trial_end' in change) {
    return { amountPence: terms.amountPence, at: instant(change.trial_end!), insteadOfPence }
  }
  const at = instant(preview.next_payment_attempt ?? preview.period_end)
  return { amountPence: preview.amount_due, at, insteadOfPence }
}
