import { CodeField } from '@/components/forms/code-field'
import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import { QrCode } from '@/components/ui/qr-code'
import type { FormAction } from '@/lib/kernel/forms'

type Props = {
  secret: { text: string; rows: boolean[][] }
  next?: string
  finish: FormAction
}

/** The secret for the app, and the first code back from it: only that proves that it has arrived. */
export function SetUpApp({ secret, next, finish }: Props) {
  return (
    <ol className="numbers flow">
      <li>
        Open an authenticator app on your phone and add a new entry. Any will do, such as the one
        built into your phone. If you do not have one, ask another officer.
      </li>
      <li>
        <p className="mb-3">Scan this QR code with it:</p>
        <QrCode rows={secret.rows} label="QR code to scan with your authenticator app" />
        <p className="mt-3">Or type in this key:</p>
        <p className="break-words font-bold tabular-nums">{secret.text}</p>
      </li>
      <li>
        <p className="mb-3">Type the code the app now shows:</p>
        <Form action={finish}>
          {next && <Hidden name="next" value={next} />}
          <CodeField name="code" label="6-digit code from the app" />
          <SubmitButton>Finish</SubmitButton>
        </Form>
      </li>
    </ol>
  )
}
