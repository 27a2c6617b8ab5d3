import { CodeField } from '@/components/forms/code-field'
import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import { Details } from '@/components/ui/details'
import type { FormAction } from '@/lib/kernel/forms'

type Props = { next?: string; confirm: FormAction; confirmByBackupCode: FormAction }

/** The second step of signing in, for this session: a code of the app, or a backup code when the phone is not at hand. */
export function ConfirmWithApp({ next, confirm, confirmByBackupCode }: Props) {
  const onward = next && <Hidden name="next" value={next} />
  return (
    <>
      <Form action={confirm}>
        {onward}
        <CodeField name="code" label="6-digit code from your app" />
        <SubmitButton>Confirm</SubmitButton>
      </Form>
      <Details summary="I do not have my phone">
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
      </Details>
    </>
  )
}
