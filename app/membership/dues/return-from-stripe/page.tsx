import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { BackFromStripe } from '@/components/money/subscriptions/back-from-stripe'
import { personSignedIn } from '@/lib/people/sign-in/viewer'
import { checkWithStripeAction } from '../actions'

export const metadata: Metadata = { title: 'Checking with Stripe' }

/** The way back from Stripe's own pages. */
export default async function ReturnFromStripe() {
  const person = await personSignedIn()
  if (!person) redirect('/sign-in?next=/membership/dues')
  return <BackFromStripe action={checkWithStripeAction}>Go to your dues</BackFromStripe>
}
