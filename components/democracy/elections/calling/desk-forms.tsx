import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextArea } from '@/components/forms/text-area'
import { TextField } from '@/components/forms/text-field'
import { Details } from '@/components/ui/details'
import type { FormAction } from '@/lib/kernel/forms'

type Act = { slug: string; action: FormAction }

export function CancelElectionForm({ slug, action }: Act) {
  return (
    <Details summary="Cancel this election">
      <Form action={action}>
        <Hidden name="slug" value={slug} />
        <TextArea
          name="reason"
          label="Why are you cancelling it?"
          hint="We will email this to every member. You cannot undo it."
          rows={3}
        />
        <SubmitButton variant="warning">Cancel the election</SubmitButton>
      </Form>
    </Details>
  )
}

export function ReplaceReturningOfficerForm({ slug, action }: Act) {
  return (
    <Details summary="Appoint another returning officer">
      <Form action={action}>
        <Hidden name="slug" value={slug} />
        <TextField
          name="returningOfficer"
          label="Membership number of the new returning officer"
          hint="They must not be standing, proposing or seconding in this election."
          width={10}
        />
        <SubmitButton variant="secondary">Appoint</SubmitButton>
      </Form>
    </Details>
  )
}
