import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import { Notice } from '@/components/ui/notice'
import type { FormAction } from '@/lib/kernel/forms'

/** A reset that the holder did not want is one they can stop. */
export function ResetAsked({ resetId, stop }: { resetId: string; stop: FormAction }) {
  return (
    <Notice kind="warning" title="An officer has asked to reset your second factor">
      <p>
        It happens when a second officer confirms it. If you have not lost your app or passkey, stop
        it, and tell another officer in person or by phone.
      </p>
      <Form action={stop}>
        <Hidden name="resetId" value={resetId} />
        <SubmitButton variant="secondary">Stop the reset</SubmitButton>
      </Form>
    </Notice>
  )
}
