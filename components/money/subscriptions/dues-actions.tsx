import type { ReactNode } from 'react'
import { ButtonRow } from '@/components/forms/button-row'
import { Form } from '@/components/forms/form'
import { SubmitButton } from '@/components/forms/submit-button'
import { ButtonLink } from '@/components/ui/button'
import type { FormAction } from '@/lib/kernel/forms'
import { inPounds } from '@/lib/kernel/money'
import type { Dues, DuesStage } from '@/lib/money/subscriptions/dues-stage'
import { PayNow } from './pay-now'

type Ways = { goToPayment: FormAction; payWhatIsDue: FormAction; keep: FormAction }

/** The one thing to do about a person's dues, if there is one. */
export function DuesActs({ dues, stage, ways }: { dues: Dues; stage: DuesStage; ways: Ways }) {
  switch (stage) {
    case 'to-pay':
      return <PayNow goToPayment={ways.goToPayment} />
    case 'first-failed':
    case 'ended':
      return (
        <p>
          <ButtonLink href="/membership/dues/choose">Choose what to pay</ButtonLink>
        </p>
      )
    case 'failed':
      return (
        <Press act={ways.payWhatIsDue}>Pay {inPounds(dues.duePence || dues.amountPence)} now</Press>
      )
    case 'ending':
      return dues.cancelsAtPeriodEnd && <Press act={ways.keep}>Keep paying after all</Press>
    default:
      return undefined
  }
}

function Press({ act, children }: { act: FormAction; children: ReactNode }) {
  return (
    <Form action={act}>
      <ButtonRow>
        <SubmitButton>{children}</SubmitButton>
      </ButtonRow>
    </Form>
  )
}
