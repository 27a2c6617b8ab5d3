import { ButtonRow } from '@/components/forms/button-row'
import { Form } from '@/components/forms/form'
import { SubmitButton } from '@/components/forms/submit-button'
import { ButtonLink } from '@/components/ui/button'
import type { FormAction } from '@/lib/kernel/forms'

/** The way to the first payment, with what our payment provider gets to know. */
export function PayNow({ goToPayment }: { goToPayment: FormAction }) {
  return (
    <Form action={goToPayment}>
      <p>
        You pay by card or Direct Debit on the website of Stripe, our payment provider. Apart from
        your card or account, Stripe gets only your name, your email address and an ID that means
        nothing to anyone else.
      </p>
      <ButtonRow>
        <SubmitButton>Continue to payment</SubmitButton>
        <ButtonLink href="/membership/dues/choose" variant="plain">
          Change what you pay
        </ButtonLink>
      </ButtonRow>
    </Form>
  )
}
