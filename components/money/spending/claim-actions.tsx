import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import { Details } from '@/components/ui/details'
import type { FormAction } from '@/lib/kernel/forms'

type Props = { number: number; action: FormAction }

export function SendForm({ number, action, children }: Props & { children: string }) {
  return (
    <Form action={action}>
      <Hidden name="number" value={number} />
      <SubmitButton>{children}</SubmitButton>
    </Form>
  )
}

/** Taking it back wants a second look, because it cannot be undone. */
export function WithdrawForm({ number, action, draft }: Props & { draft: boolean }) {
  return (
    <Details summary={draft ? 'Throw this claim away' : 'Withdraw this claim'}>
      <p>
        {draft
          ? 'What you wrote and the files you added are erased at once.'
          : 'No money is paid then. You can make another claim at any time.'}
      </p>
      <Form action={action}>
        <Hidden name="number" value={number} />
        <SubmitButton variant="warning">{draft ? 'Throw it away' : 'Withdraw it'}</SubmitButton>
      </Form>
    </Details>
  )
}
