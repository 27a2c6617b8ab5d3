import { CheckboxGroup } from '@/components/forms/checkbox-group'
import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { OpenedDetails } from '@/components/forms/opened-details'
import { OptionalFields } from '@/components/forms/optional-fields'
import { RadioGroup } from '@/components/forms/radio-group'
import { SubmitButton } from '@/components/forms/submit-button'
import type { FormAction } from '@/lib/kernel/forms'

type Props = {
  personId: string
  parts: Record<string, string>
  reasons: Record<string, string>
  open: FormAction
}

const options = (choices: Record<string, string>) =>
  Object.entries(choices).map(([value, label]) => ({ value, label }))

/** What stays closed until somebody says what they need and why. */
export function SealedDetails({ personId, parts, reasons, open }: Props) {
  return (
    <div className="hatched border-2 border-ink p-3">
      <div className="bg-card px-5 py-3">
        <p className="font-bold">Address, phone number, date of birth and union</p>
        <p className="text-sm">
          Opening these is logged, with your reason. The member can see that it was you, when and
          why.
        </p>
        <Form action={open}>
          <Hidden name="personId" value={personId} />
          <OpenedDetails title="Opened for you.">
            This is logged, and closes when you leave this page.
          </OpenedDetails>
          <OptionalFields summary="Open these details" names={['parts', 'reason']}>
            <CheckboxGroup
              name="parts"
              legend="What do you need to see?"
              options={options(parts)}
            />
            <RadioGroup name="reason" legend="Why do you need it?" options={options(reasons)} />
            <SubmitButton variant="secondary">Open</SubmitButton>
          </OptionalFields>
        </Form>
      </div>
    </div>
  )
}
