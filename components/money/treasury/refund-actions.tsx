import { DateField } from '@/components/forms/date-field'
import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextArea } from '@/components/forms/text-area'
import { TextField } from '@/components/forms/text-field'
import { WaitsUntil } from '@/components/people/officers/waits-until'
import type { FormAction } from '@/lib/kernel/forms'
import { inPounds } from '@/lib/kernel/money'
import type { Waits } from '@/lib/people/officers/proposal-time'

type Actions = Record<
  'agree' | 'confirm' | 'decline' | 'dropProposal' | 'repay' | 'tryAgain',
  FormAction
>
type Props = {
  refund: { id: string; amountPence: number }
  may: Record<'agree' | 'confirm' | 'decline' | 'again' | 'repay', boolean>
  waits?: Waits
  /** Whether the member asked, and so is told why it was declined. */
  asked: boolean
  actions: Actions
}

/** What this officer can do about a refund now: one form a decision. */
export function RefundActions({ refund, may, waits, asked, actions }: Props) {
  const sum = inPounds(refund.amountPence)
  return (
    <>
      {may.agree && <ActionButton refund={refund} action={actions.agree} label={`Refund ${sum}`} />}
      {waits && <WaitsUntil {...waits} />}
      {may.confirm && (
        <ActionButton
          refund={refund}
          action={actions.confirm}
          label={`Confirm the refund of ${sum}`}
        />
      )}
      {may.again && <ActionButton refund={refund} action={actions.tryAgain} label="Try again" />}
      {may.repay && <Repay refund={refund} repay={actions.repay} />}
      {may.decline && asked && <Decline refund={refund} decline={actions.decline} />}
      {may.decline && !asked && (
        <ActionButton
          refund={refund}
          action={actions.dropProposal}
          label="Decline this refund"
          variant="warning"
        />
      )}
    </>
  )
}

type ActionButtonProps = {
  refund: { id: string }
  action: FormAction
  label: string
  variant?: 'primary' | 'warning'
}

function ActionButton({ refund, action, label, variant }: ActionButtonProps) {
  return (
    <Form action={action}>
      <Hidden name="refundId" value={refund.id} />
      <SubmitButton variant={variant}>{label}</SubmitButton>
    </Form>
  )
}

function Decline({ refund, decline }: { refund: { id: string }; decline: FormAction }) {
  return (
    <section className="flow">
      <h2>Decline the refund</h2>
      <Form action={decline}>
        <Hidden name="refundId" value={refund.id} />
        <TextArea
          name="answer"
          label="Why are you declining it?"
          hint="We email this to the member word for word, and keep no other copy."
          rows={4}
          limit={{ characters: 1000 }}
        />
        <SubmitButton variant="warning">Decline</SubmitButton>
      </Form>
    </section>
  )
}

function Repay({ refund, repay }: { refund: { id: string }; repay: FormAction }) {
  return (
    <section className="flow">
      <h2>Pay it back by hand, then record it here</h2>
      <Form action={repay}>
        <Hidden name="refundId" value={refund.id} />
        <DateField name="paid" legend="When did you pay it back?" hint="For example, 27 3 2026" />
        <TextField name="note" label="Reference (optional)" width={30} />
        <SubmitButton>Record as paid back</SubmitButton>
      </Form>
    </section>
  )
}
