import { CodeField } from '@/components/forms/code-field'
import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import type { FormAction } from '@/lib/kernel/forms'

/** In the room: the figures that are on its screen. */
export function CheckInWithCode({ action }: { action: FormAction }) {
  return (
    <Form action={action}>
      <CodeField
        name="figures"
        label="The four figures on the screen"
        hint="If you cannot see them, an officer at the door checks you in."
      />
      <SubmitButton>Check in</SubmitButton>
    </Form>
  )
}

/** Online: by one’s own word, because the link is only for those whom the meeting is for. */
export function CheckInOnline({ action, number }: { action: FormAction; number: number }) {
  return (
    <Form action={action}>
      <Hidden name="number" value={number} />
      <SubmitButton variant="secondary">I am here, online</SubmitButton>
    </Form>
  )
}
