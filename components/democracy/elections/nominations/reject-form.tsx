import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextArea } from '@/components/forms/text-area'
import { Details } from '@/components/ui/details'
import type { FormAction } from '@/lib/kernel/forms'

/** The returning officer finds that somebody may not stand. */
export function RefuseForm({ id, action }: { id: string; action: FormAction }) {
  return (
    <Details summary="Refuse this nomination (returning officer)">
      <Form action={action}>
        <Hidden name="nominationId" value={id} />
        <TextArea
          name="reason"
          label="Why may they not stand?"
          hint="The candidate gets this in a mail."
          rows={3}
        />
        <SubmitButton variant="warning">Refuse the nomination</SubmitButton>
      </Form>
    </Details>
  )
}
