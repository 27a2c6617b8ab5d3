import { Form } from '@/components/forms/form'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import type { FormAction } from '@/lib/kernel/forms'

type Props = { action: FormAction; founded: boolean }

/** The door of the set-up. Once the organisation is founded no new code is printed, so nobody comes in any more. */
export function SetUpCodeForm({ action, founded }: Props) {
  if (founded)
    return (
      <p>
        It is being finished in another browser. If you are a founding member, you can{' '}
        <a href="/sign-in">sign in</a> already.
      </p>
    )
  return (
    <Form action={action}>
      <TextField
        name="code"
        label="Code"
        hint="The server prints it when it starts, like k7mq-3xvd-9ths. It works once; starting the site again prints a new one."
        width={20}
        autoComplete="off"
        spellCheck={false}
      />
      <SubmitButton>Set up this site</SubmitButton>
    </Form>
  )
}
