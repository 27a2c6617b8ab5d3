import { CheckStep } from '@/components/forms/check-step'
import { DateField } from '@/components/forms/date-field'
import { Fieldset } from '@/components/forms/fieldset'
import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { RadioGroup } from '@/components/forms/radio-group'
import { TextArea } from '@/components/forms/text-area'
import { TextField } from '@/components/forms/text-field'
import { noneOfThese } from '@/lib/democracy/motions/options/forms'
import { hasOptions, leastOptions, mostOptions } from '@/lib/democracy/motions/states'
import { majoritiesAllowed, voteKindsAllowed } from '@/lib/democracy/motions/vote-rules'
import type { FormAction } from '@/lib/kernel/forms'
import { organisation } from '@/lib/organisation'
import { CallVoteCheck } from './call-vote-check-form'
import { ClosingFields, type TypedDay } from './closing-fields'
import { kindLabels, kindWordings, majorityLabels } from './motion-labels'

type Props = { number: number; opens: TypedDay; closes: TypedDay; call: FormAction }

/** The Secretary calls a vote: which majority it needs, whether by name, from when until when; checked, then called. */
export function VoteForm({ number, opens, closes, call }: Props) {
  const { voteMinimumDays, voteMaximumDays } = organisation.rules
  const later = (
    <div className="form">
      <DateField name="opens" legend="Opening date" defaultValue={opens} />
      <TextField name="opensTime" label="Opening time" defaultValue="9am" width={10} />
    </div>
  )
  const fill = (
    <>
      <Hidden name="number" value={number} />
      <RadioGroup
        name="majority"
        legend="What does it take to carry it?"
        hint="Changes to our rules need two thirds."
        options={majoritiesAllowed.map((value) => ({ value, label: majorityLabels[value] }))}
        defaultValue={majoritiesAllowed[0]}
      />
      {majoritiesAllowed.some(hasOptions) && (
        <TextArea
          name="options"
          label="Options, if members choose between several"
          hint={`As the motion names them, each on a line of its own, ${leastOptions} to ${mostOptions}.${organisation.rules.noneOfThese ? ` “${noneOfThese}” stands last on the ballot paper, and you do not enter it.` : ''}`}
          rows={4}
        />
      )}
      {voteKindsAllowed.length > 1 && (
        <RadioGroup
          name="kind"
          legend="Are names in the minutes?"
          hint={
            majoritiesAllowed.includes('unless-objected') &&
            'Where it is carried unless members object, they object by name.'
          }
          options={voteKindsAllowed.map((value) => ({
            value,
            label: kindLabels[value],
            hint: kindWordings[value],
          }))}
          defaultValue="confidential"
        />
      )}
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
        <ClosingFields closes={closes} />
      </Fieldset>
    </>
  )
  return (
    <Form action={call} long>
      <CheckStep
        title="Check the vote"
        fill={fill}
        check={
          <>
            <CallVoteCheck />
            <p>
              Calling the vote freezes the roll and emails everyone on it. Until someone has voted,
              it can be extended or cancelled; where members object, until someone has objected. We
              will email the reason to everyone on the roll.
            </p>
          </>
        }
        send="Call the vote"
      />
    </Form>
  )
}
