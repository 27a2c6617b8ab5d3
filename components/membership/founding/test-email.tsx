import { Form } from '@/components/forms/form'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import { AutoRefresh } from '@/components/layout/auto-refresh'
import { Notice } from '@/components/ui/notice'
import type { FormAction } from '@/lib/kernel/forms'

type Props = {
  action: FormAction
  last?: { to: string | null; state: string; lastError: string | null }
}

/** An email by the way that all others will go, and what became of the last one. */
export function TestEmail({ action, last }: Props) {
  return (
    <section id="email" className="flow">
      <h2>Send a test email</h2>
      {last && <Outcome {...last} />}
      <Form action={action}>
        <TextField
          name="email"
          label="Your email address"
          hint="Nobody can sign in without our emails, so check that they arrive, and not among spam."
          type="email"
          autoComplete="email"
          width={30}
          spellCheck={false}
        />
        <SubmitButton>Send a test email</SubmitButton>
      </Form>
    </section>
  )
}

function Outcome({ to, state, lastError }: NonNullable<Props['last']>) {
  if (state === 'sent')
    return (
      <Notice kind="success">{`We have sent the email to ${to}. Check that it arrives.`}</Notice>
    )
  if (lastError)
    return (
      <Notice kind="warning" title={`We could not send the email to ${to}`}>
        {`The mail server says: ${lastError}`}
      </Notice>
    )
  return (
    <>
      <Notice>{`The email to ${to} is waiting to be sent, which takes a few seconds.`}</Notice>
      <AutoRefresh />
    </>
  )
}
