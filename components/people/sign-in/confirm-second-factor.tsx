import { CodeField } from '@/components/forms/code-field'
import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { PasskeyButton } from '@/components/forms/passkey-button'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import { Details } from '@/components/ui/details'
import type { FormAction } from '@/lib/kernel/forms'

type Props = {
  app: boolean
  passkey: boolean
  /** What the app would show, in the demo. */
  demoCode?: string
  next?: string
  /** Where to go on without a destination. */
  fallback: string
  confirm: FormAction
  confirmByBackupCode: FormAction
}

/** The second step of signing in, for this session: a passkey, a code of the app, or a backup code when neither is at hand. */
export function ConfirmSecondFactor({
  app,
  passkey,
  demoCode,
  next,
  fallback,
  confirm,
  confirmByBackupCode,
}: Props) {
  const onward = next && <Hidden name="next" value={next} />
  return (
    <>
      {passkey && <PasskeyButton next={next ?? fallback} />}
      {app && (
        <Form action={confirm}>
          {onward}
          <CodeField
            name="code"
            label="6-digit code from your app"
            hint={
              demoCode
                ? `In this demo, your app shows ${demoCode}`
                : 'Open your authenticator app and type the code it shows now.'
            }
          />
          <SubmitButton variant={passkey ? 'secondary' : 'primary'}>Confirm</SubmitButton>
        </Form>
      )}
      {!app && (
        <p>
          Passkeys need a browser with JavaScript. Without it, use a backup code, and add an
          authenticator app afterwards.
        </p>
      )}
      <Details summary="I do not have it with me">
        <Form action={confirmByBackupCode}>
          {onward}
          <TextField
            name="code"
            label="Backup code"
            hint="One of the backup codes you wrote down, like k7mq-3xvd-9ths. Each works once."
            width={20}
            autoComplete="off"
            spellCheck={false}
          />
          <SubmitButton variant="secondary">Use a backup code</SubmitButton>
        </Form>
        <p>
          If you have lost everything, including your backup codes, ask two other officers to reset
          your second factor.
        </p>
      </Details>
    </>
  )
}
