import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextArea } from '@/components/forms/text-area'
import { Details } from '@/components/ui/details'
import type { FormAction } from '@/lib/kernel/forms'

/** The returning officer finds that a candidate cannot stand. */
export function RejectForm({ id, action }: { id: string; action: FormAction }) {
  return (
    <Details summary="Reject this nomination (returning officer)">
      <Form action={action}>
        <Hidden name="nominationId" value={id} />
        <TextArea
          name="reason"
          label="Why can they not stand?"
          hint="We will email this to the candidate."
          rows={3}
        />
        <SubmitButton variant="warning">Reject the nomination</SubmitButton>
      </Form>
    </Details>
  )
}
