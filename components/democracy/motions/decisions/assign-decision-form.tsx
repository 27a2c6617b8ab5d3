import { DateField } from '@/components/forms/date-field'
import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { SelectField } from '@/components/forms/select-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import { answeringChoices } from '@/lib/democracy/motions/decisions/forms'
import type { CarriedDecision } from '@/lib/democracy/motions/decisions/read-decisions'
import { answeringInWords } from '@/lib/democracy/motions/decisions/states'
import { capital } from '@/lib/kernel/capital'
import { boxesOf } from '@/lib/kernel/form-fields'
import type { FormAction } from '@/lib/kernel/forms'

type Props = { number: number; duty: CarriedDecision['duty']; assign: FormAction }

/** An officer names who answers for a decision and by when, or changes it with a reason that members read. */
export function AssignDecisionForm({ number, duty, assign }: Props) {
  const now =
    duty && answeringChoices.find((one) => one.office === duty.office && one.group === duty.group)
  return (
    <Form action={assign}>
      <Hidden name="number" value={number} />
      <Hidden name="before" value={duty?.id ?? ''} />
      <SelectField
        name="answering"
        label="Office or group"
        hint="We email everyone in it."
        options={answeringChoices.map((choice) => ({
          value: choice.value,
          label: capital(answeringInWords(choice)),
        }))}
        defaultValue={now?.value}
      />
      <DateField
        name="due"
        legend="By when must it be done?"
        hint="For example, 27 3 2027"
        defaultValue={duty && boxesOf(duty.dueOn)}
      />
      {duty && (
        <TextField name="why" label="Why do you change it?" hint="Members read this reason." />
      )}
      <SubmitButton>{duty ? 'Change who answers or when' : 'Name who answers for it'}</SubmitButton>
    </Form>
  )
}
