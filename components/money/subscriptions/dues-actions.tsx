import type { ReactNode } from 'react'
import { ButtonRow } from '@/components/forms/button-row'
import { Form } from '@/components/forms/form'
import { SubmitButton } from '@/components/forms/submit-button'
import { ButtonLink } from '@/components/ui/button'
import type { FormAction } from '@/lib/kernel/forms'
import { inPounds } from '@/lib/kernel/money'
import { waysAhead } from '@/lib/money/subscriptions/by-hand/ways-to-pay-ahead'
import type { Dues, DuesStage } from '@/lib/money/subscriptions/dues-stage'
import { PayNow } from './pay-now'

type Actions = { goToPayment: FormAction; payWhatIsDue: FormAction; keep: FormAction }

/** The one thing to do about a person's dues, if there is one. */
export function DuesActions({
  dues,
  stage,
  at,
  actions,
}: {
  dues: Dues
  stage: DuesStage
  at: Date
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
    case 'given-up':
      return (
        <ActionButton action={actions.payWhatIsDue}>
          Pay {inPounds(dues.amountPence)} and start again
        </ActionButton>
      )
    case 'paid-by-hand':
    case 'due-by-hand':
      if (dues.paymentStatus || waysAhead(dues, at).length === 0) return undefined
      return (
        <p>
          <ButtonLink href="/membership/dues/pay-ahead">
            {stage === 'due-by-hand'
              ? `Pay ${inPounds(dues.amountPence)} now`
              : 'Pay early by card or Direct Debit'}
          </ButtonLink>
        </p>
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
