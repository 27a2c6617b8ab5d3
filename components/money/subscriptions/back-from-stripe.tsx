import { Page } from '@/components/layout/page'
import type { FormAction } from '@/lib/kernel/forms'
import { CheckWithStripeForm } from './check-with-stripe-form'

type Props = { action: FormAction; carries?: Record<string, string>; children: string }

/** Somebody has just come back from Stripe, and Stripe has not told us yet what they did there: we ask. */
export function BackFromStripe({ action, carries, children }: Props) {
  return (
    <Page eyebrow="Your dues" title="Checking with Stripe">
      <p>You are back from Stripe, our payment provider. We are asking what has changed there.</p>
      <CheckWithStripeForm action={action} carries={carries} button={children} straightAway />
    </Page>
  )
}
