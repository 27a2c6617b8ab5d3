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
          hint="Nobody can sign in without our emails, so see that they arrive, and not among spam."
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
    return <Notice kind="success">{`The email to ${to} has left. See whether it arrives.`}</Notice>
  if (lastError)
    return (
      <Notice kind="warning" title={`The email to ${to} has not left`}>
        {`The mail server says: ${lastError}`}
      </Notice>
    )
  return (
    <>
      <Notice>{`The email to ${to} waits for the worker, which takes it within seconds.`}</Notice>
      <AutoRefresh />
    </>
  )
}
