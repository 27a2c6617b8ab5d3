import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { Form } from '@/components/forms/form'
import { SubmitButton } from '@/components/forms/submit-button'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { methodNames } from '@/lib/money/subscriptions/dues-in-words'
import { getDues } from '@/lib/money/subscriptions/read'
import { personSignedIn } from '@/lib/people/sign-in/viewer'
import { goToPortalAction } from '../actions'

export const metadata: Metadata = { title: 'Your card or bank account' }

export default async function CardPage() {
  const person = await personSignedIn()
  if (!person) redirect('/sign-in?next=/membership/dues/card')
  const dues = await getDues(person, person)
  if (!dues?.stripeSubscriptionId) redirect('/membership/dues')
  const method = methodNames[dues.method ?? '']
  return (
    <Page
      eyebrow="Your dues"
      title="Change your card or bank account"
      lead={method && `You pay by ${method === 'Card' ? 'card' : method} at the moment.`}
      back={<BackLink href="/membership/dues">Your dues</BackLink>}
    >
      <p>
        You change your card or bank account on the website of Stripe, our payment provider, so we
        never see the number. Your invoices are there too. Then you come back here.
      </p>
      <Form action={goToPortalAction}>
        <SubmitButton>Continue to Stripe</SubmitButton>
      </Form>
    </Page>
  )
}
