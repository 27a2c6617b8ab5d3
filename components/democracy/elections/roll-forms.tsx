import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { RadioGroup } from '@/components/forms/radio-group'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextArea } from '@/components/forms/text-area'
import { TextField } from '@/components/forms/text-field'
import { Details } from '@/components/ui/details'
import type { FormAction } from '@/lib/kernel/forms'

type Act = { slug: string; action: FormAction }

export function QueryRollEntryForm({ slug, action }: Act) {
  return (
    <Details summary="Query your entry">
      <Form action={action}>
        <Hidden name="slug" value={slug} />
        <TextArea
          name="text"
          label="What is wrong with your entry?"
          hint="Only the returning officer reads this. Two officers decide."
          rows={5}
        />
        <SubmitButton>Send your query</SubmitButton>
      </Form>
    </Details>
  )
}

export function ProposeRollChangeForm({ slug, action }: Act) {
  return (
    <Form action={action}>
      <Hidden name="slug" value={slug} />
      <TextField name="number" label="Membership number" width={10} />
      <RadioGroup
        name="change"
        legend="What needs to change?"
        options={[
          { value: 'add', label: 'Add them to the roll' },
          { value: 'take-off', label: 'Remove them from the roll' },
        ]}
      />
      <SubmitButton>Propose the change</SubmitButton>
    </Form>
  )
}

type Amendment = Act & { amendmentId: string }

export function DismissRollQueryForm({ slug, amendmentId, action }: Amendment) {
  return (
    <Form action={action}>
      <Hidden name="slug" value={slug} />
      <Hidden name="amendmentId" value={amendmentId} />
      <SubmitButton variant="secondary">Keep the entry as it is</SubmitButton>
    </Form>
  )
}

export function DecideRollChangeForm({ slug, amendmentId, action }: Amendment) {
  return (
    <Form action={action}>
      <Hidden name="slug" value={slug} />
      <Hidden name="amendmentId" value={amendmentId} />
      <SubmitButton name="made" value="yes">
        Change the roll
      </SubmitButton>
      <SubmitButton name="made" value="no" variant="secondary">
        Leave it as it is
      </SubmitButton>
    </Form>
  )
}
