import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import { ConfirmPanel } from '@/components/ui/confirm-panel'
import type { FormAction } from '@/lib/kernel/forms'

type Props = { paid: boolean; continues: boolean; token: string; changeCard: FormAction }

/** All is well: it was paid, or nothing was owed. Where payments go on, another card can be given for them. */
export function NothingDue({ paid, continues, token, changeCard }: Props) {
  return (
    <ConfirmPanel
      eyebrow="Your dues"
      title={paid ? 'Paid. Thank you.' : 'Nothing is due'}
      next={
        continues && (
          <Form action={changeCard}>
            <p>Do you want to use a different card or bank account for your next payments?</p>
            <Hidden name="token" value={token} />
            <SubmitButton variant="secondary">Change your card or bank account</SubmitButton>
          </Form>
        )
      }
    >
      <p>
        {paid ? 'We have sent you a receipt.' : 'There is nothing to pay at the moment.'} You do not
        need to do anything else.
      </p>
    </ConfirmPanel>
  )
}

/** A Direct Debit that takes its days. */
export function PaymentOnItsWay() {
  return (
    <ConfirmPanel eyebrow="Your dues" title="Your payment is on its way">
      <p>
        A Direct Debit takes 4 to 7 working days. You do not need to do anything: we will email you
        when it arrives.
      </p>
    </ConfirmPanel>
  )
}
