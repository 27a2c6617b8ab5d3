import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import { Details } from '@/components/ui/details'
import type { FormAction } from '@/lib/kernel/forms'

type Props = { number: number; action: FormAction }

export function SendClaimForm({ number, action, children }: Props & { children: string }) {
  return (
    <Form action={action}>
      <Hidden name="number" value={number} />
      <SubmitButton>{children}</SubmitButton>
    </Form>
  )
}

/** Withdrawing is behind a fold, because it cannot be undone. */
export function WithdrawClaimForm({ number, action, draft }: Props & { draft: boolean }) {
  return (
    <Details summary={draft ? 'Delete this draft' : 'Withdraw this claim'}>
      <p>
        {draft
          ? 'We delete what you wrote and any files you added straight away.'
          : 'We will not pay it. You can make another claim at any time.'}
      </p>
      <Form action={action}>
        <Hidden name="number" value={number} />
        <SubmitButton variant="warning">{draft ? 'Delete it' : 'Withdraw it'}</SubmitButton>
      </Form>
    </Details>
  )
}
