import { DateField } from '@/components/forms/date-field'
import { Fieldset } from '@/components/forms/fieldset'
import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { RadioGroup } from '@/components/forms/radio-group'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import { majorities } from '@/lib/democracy/motions/states'
import type { FormAction } from '@/lib/kernel/forms'
import { organisation } from '@/lib/organisation'
import { majorityLabels } from './motion-labels'

type Day = { day: string; month: string; year: string }
type Props = { number: number; opens: Day; closes: Day; call: FormAction }

/** The Secretary calls a vote: which majority it needs, from when until when. */
export function VoteForm({ number, opens, closes, call }: Props) {
  const { voteMinimumDays, voteMaximumDays } = organisation.rules
  const later = (
    <div className="form">
      <DateField name="opens" legend="Opening date" defaultValue={opens} />
      <TextField name="opensTime" label="Opening time" defaultValue="9am" width={10} />
    </div>
  )
  return (
    <Form action={call}>
      <Hidden name="number" value={number} />
      <RadioGroup
        name="majority"
        legend="What majority does it need?"
        hint="Changes to our rules need two thirds."
        options={majorities.map((value) => ({ value, label: majorityLabels[value] }))}
        defaultValue="simple"
      />
      <RadioGroup
        name="opening"
        legend="When does voting open?"
        options={[
          { value: 'now', label: 'Now' },
          { value: 'later', label: 'Later', content: later },
        ]}
        defaultValue="now"
      />
      <Fieldset
        legend="When does voting close?"
        hint={`Between ${voteMinimumDays} and ${voteMaximumDays} days after it opens (UK time).`}
      >
        <div className="form">
          <DateField name="closes" legend="Closing date" defaultValue={closes} />
          <TextField name="closesTime" label="Closing time" defaultValue="8pm" width={10} />
        </div>
      </Fieldset>
      <p>
        The vote is confidential. Calling it freezes the roll and emails everyone on it. You cannot
        undo this.
      </p>
      <SubmitButton>Call the vote</SubmitButton>
    </Form>
  )
}
