import { ButtonRow } from '@/components/forms/button-row'
import { Form } from '@/components/forms/form'
import { SubmitButton } from '@/components/forms/submit-button'
import { ButtonLink } from '@/components/ui/button'
import type { FormAction } from '@/lib/kernel/forms'

/** The way to the first payment, with what our payment provider learns by it. */
export function PayNow({ goToPayment }: { goToPayment: FormAction }) {
  return (
    <Form action={goToPayment}>
      <p>
        You pay by card or Direct Debit on the page of Stripe, our payment provider. Besides your
        card or account, it learns your name, your email address and an id that means nothing to
        anybody else.
      </p>
      <ButtonRow>
        <SubmitButton>Go to payment</SubmitButton>
        <ButtonLink href="/membership/dues/choose" variant="plain">
          Change what you pay
        </ButtonLink>
      </ButtonRow>
    </Form>
  )
}
