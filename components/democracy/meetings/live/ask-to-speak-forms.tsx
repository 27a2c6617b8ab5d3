import { CheckboxField } from '@/components/forms/checkbox-field'
import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { RadioGroup } from '@/components/forms/radio-group'
import { SubmitButton } from '@/components/forms/submit-button'
import { Details } from '@/components/ui/details'
import type { FormAction } from '@/lib/kernel/forms'

type Props = {
  number: number
  open: boolean
  quotaOrder: boolean
  waits: boolean
  ask: FormAction
  leaveList: FormAction
  leave: FormAction
}

/** What somebody can do who is there: ask to speak, raise a point of order, leave. */
export function AskToSpeakForms({ number, open, quotaOrder, waits, ask, leaveList, leave }: Props) {
  return (
    <div className="flow">
      {waits && (
        <Form action={leaveList}>
          <Hidden name="number" value={number} />
          <SubmitButton variant="secondary">Leave the speaking list</SubmitButton>
        </Form>
      )}
      {!waits && open && (
        <Form action={ask}>
          <Hidden name="number" value={number} />
          <RadioGroup
            name="side"
            legend="Do you want to speak?"
            hint="Everyone who follows the meeting sees your name on the list. We forget who spoke when it closes."
            options={[
              { value: 'for', label: 'For' },
              { value: 'against', label: 'Against' },
              { value: 'neither', label: 'Neither: a question, or something else' },
            ]}
          />
          {quotaOrder && (
            <CheckboxField
              name="quota"
              label="Count me for the quota of the speaking list"
              hint="For members of groups that our rules give a share of the floor. It only changes the order, and nobody sees who ticked it."
            />
          )}
          <SubmitButton>Ask to speak</SubmitButton>
        </Form>
      )}
      {!waits && !open && (
        <p>
          The chair has closed the speaking list. When it is open again,{' '}
          <a href="?">refresh this page</a> to ask.
        </p>
      )}
      <Details summary="Raise a point of order">
        <Form action={ask}>
          <Hidden name="number" value={number} />
          <Hidden name="side" value="order" />
          <p>
            About how the meeting is run, and nothing else. You speak before everyone who waits.
          </p>
          <SubmitButton variant="secondary">Raise a point of order</SubmitButton>
        </Form>
      </Details>
      <Details summary="Leave the meeting">
        <Form action={leave}>
          <Hidden name="number" value={number} />
          <p>You no longer count for the quorum. You can check in again.</p>
          <SubmitButton variant="secondary">I am leaving</SubmitButton>
        </Form>
      </Details>
    </div>
  )
}
