import type { ReactNode } from 'react'
import { ButtonRow } from '@/components/forms/button-row'
import { Form } from '@/components/forms/form'
import { SubmitButton } from '@/components/forms/submit-button'
import { ButtonLink } from '@/components/ui/button'
import type { FormAction } from '@/lib/kernel/forms'
import { inPounds } from '@/lib/kernel/money'
import type { Dues, DuesStage } from '@/lib/money/subscriptions/dues-stage'
import { PayNow } from './pay-now'

type Actions = { goToPayment: FormAction; payWhatIsDue: FormAction; keep: FormAction }

/** The one thing to do about a person's dues, if there is one. */
export function DuesActions({
  dues,
  stage,
  actions,
}: {
  dues: Dues
  stage: DuesStage
  actions: Actions
}) {
  switch (stage) {
    case 'to-pay':
      return <PayNow goToPayment={actions.goToPayment} />
    case 'first-failed':
    case 'ended':
      return (
        <p>
          <ButtonLink href="/membership/dues/choose">Choose what to pay</ButtonLink>
        </p>
      )
    case 'failed':
      return (
        <ActionButton action={actions.payWhatIsDue}>
          Pay {inPounds(dues.duePence || dues.amountPence)} now
        </ActionButton>
      )
    case 'ending':
      return (
        dues.cancelsAtPeriodEnd && (
          <ActionButton action={actions.keep}>Keep paying after all</ActionButton>
        )
      )
    default:
      return undefined
  }
}

function ActionButton({ action, children }: { action: FormAction; children: ReactNode }) {
  return (
    <Form action={action}>
      <ButtonRow>
        <SubmitButton>{children}</SubmitButton>
      </ButtonRow>
    </Form>
  )
}
