import { DateField } from '@/components/forms/date-field'
import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextArea } from '@/components/forms/text-area'
import { TextField } from '@/components/forms/text-field'
import type { FormAction } from '@/lib/kernel/forms'
import { inPounds } from '@/lib/kernel/money'

type Acts = Record<
  'agree' | 'confirm' | 'decline' | 'dropProposal' | 'repay' | 'tryAgain',
  FormAction
>
type Props = {
  refund: { id: string; amountPence: number }
  may: Record<'agree' | 'confirm' | 'decline' | 'again' | 'repay', boolean>
  /** Whether the member asked, and so is told why it was declined. */
  asked: boolean
  acts: Acts
}

/** What this officer can do about a refund now: one form a decision. */
export function RefundActs({ refund, may, asked, acts }: Props) {
  const sum = inPounds(refund.amountPence)
  return (
    <>
      {may.agree && <Press refund={refund} act={acts.agree} label={`Refund ${sum}`} />}
      {may.confirm && (
        <Press refund={refund} act={acts.confirm} label={`Confirm the refund of ${sum}`} />
      )}
      {may.again && <Press refund={refund} act={acts.tryAgain} label="Try again" />}
      {may.repay && <Repay refund={refund} repay={acts.repay} />}
      {may.decline && asked && <Decline refund={refund} decline={acts.decline} />}
      {may.decline && !asked && (
        <Press
          refund={refund}
          act={acts.dropProposal}
          label="Decline this refund"
          variant="warning"
        />
      )}
    </>
  )
}

type PressProps = {
  refund: { id: string }
  act: FormAction
  label: string
  variant?: 'primary' | 'warning'
}

function Press({ refund, act, label, variant }: PressProps) {
  return (
    <Form action={act}>
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
