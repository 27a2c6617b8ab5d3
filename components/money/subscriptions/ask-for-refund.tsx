import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import { dayInWords } from '@/lib/kernel/calendar'
import type { FormAction } from '@/lib/kernel/forms'
import { inPounds } from '@/lib/kernel/money'
import { lastDayToAskBack, mayAskBack } from '@/lib/money/subscriptions/refunds/refund-window'
import { refundInWords } from '@/lib/money/subscriptions/refunds/refund-wording'
import { organisation } from '@/lib/organisation'

type Props = {
  receipt: {
    id: string
    kind: string
    paidAt: Date
    keptPence: number
    refund?: { state: string; amountPence: number }
  }
  at: Date
  askForRefund: FormAction
}

/** Asking for a recent payment to be refunded, or how that refund stands. */
export function AskForRefund({ receipt, at, askForRefund }: Props) {
  const { id, kind, paidAt, keptPence, refund } = receipt
  const inTime = mayAskBack({ kind, occurredAt: paidAt }, at)
  if (refund) {
    return (
      <section className="flow">
        <h2>Your refund</h2>
        <p>{refundInWords(refund)}</p>
      </section>
    )
  }
  if (!inTime || keptPence <= 0) return undefined
  return (
    <section className="flow print:hidden">
      <h2>Get a refund</h2>
      <p>
        You can have a payment refunded within {organisation.rules.refundDays} days, without giving
        a reason. For this one, ask by the end of {dayInWords(lastDayToAskBack(paidAt))}. It does
        not change your dues or your membership.
      </p>
      <Form action={askForRefund}>
        <Hidden name="entryId" value={id} />
        <SubmitButton variant="secondary">Ask for a refund of {inPounds(keptPence)}</SubmitButton>
      </Form>
    </section>
  )
}
