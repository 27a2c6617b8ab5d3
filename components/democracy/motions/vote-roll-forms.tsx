import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { RadioGroup } from '@/components/forms/radio-group'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextArea } from '@/components/forms/text-area'
import { TextField } from '@/components/forms/text-field'
import type { FormAction } from '@/lib/kernel/forms'

type Act = { number: number; action: FormAction }

/** A member says that they were left off. */
export function QueryVoteRollForm({ number, action }: Act) {
  return (
    <Form action={action}>
      <Hidden name="number" value={number} />
      <TextArea
        name="text"
        label="Why should you be on the roll?"
        hint="Only the officers who decide it read this. One proposes an answer, another confirms it, and we email you."
        rows={5}
      />
      <SubmitButton>Query your entry</SubmitButton>
    </Form>
  )
}

/** What one officer proposes about a query, with the reasons that the member gets. */
export function ProposeRollDecisionForm({ number, queryId, action }: Act & { queryId: string }) {
  return (
    <Form action={action}>
      <Hidden name="number" value={number} />
      <Hidden name="queryId" value={queryId} />
      <RadioGroup
        name="proposal"
        legend="What do you propose?"
        options={[
          { value: 'add', label: 'Add them to the roll' },
          { value: 'keep', label: 'Leave the roll as it is' },
        ]}
      />
      <TextField
        name="answer"
        label="Your reasons"
        hint="The member gets them when another officer has confirmed them."
      />
      <SubmitButton>Propose this</SubmitButton>
    </Form>
  )
}

/** Another officer confirms what was proposed, or finds otherwise. */
export function ConfirmRollDecisionForm({ number, queryId, action }: Act & { queryId: string }) {
  return (
    <Form action={action}>
      <Hidden name="number" value={number} />
      <Hidden name="queryId" value={queryId} />
      <SubmitButton name="confirmed" value="yes">
        Confirm this
      </SubmitButton>
      <SubmitButton name="confirmed" value="no" variant="secondary">
        Do not confirm it
      </SubmitButton>
    </Form>
  )
}

/** For members who cannot query their entry on the site. */
export function ProposeRollAdditionForm({ number, action }: Act) {
  return (
    <Form action={action}>
      <Hidden name="number" value={number} />
      <TextField
        name="member"
        label="Who was left off?"
        hint="Their membership number or name."
        width={20}
      />
      <TextField name="answer" label="Your reasons" hint="The member gets them." />
      <SubmitButton>Propose to add them</SubmitButton>
    </Form>
  )
}
