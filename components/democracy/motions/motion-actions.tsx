import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import { Details } from '@/components/ui/details'
import type { FormAction } from '@/lib/kernel/forms'

type Act = { number: number; action: FormAction }

export function SecondMotionForm({ number, version, action }: Act & { version: number }) {
  return (
    <Form action={action}>
      <Hidden name="number" value={number} />
      <Hidden name="version" value={version} />
      <p>
        Seconding it means you think members should vote on this. You can still vote however you
        like.
      </p>
      <SubmitButton>Second this motion</SubmitButton>
    </Form>
  )
}

export function WithdrawMotionForm({ number, action }: Act) {
  return (
    <Details summary="Withdraw this motion">
      <Form action={action}>
        <Hidden name="number" value={number} />
        <p>
          It stays on the site, marked as withdrawn, and there will be no vote. You cannot undo
          this.
        </p>
        <SubmitButton variant="warning">Withdraw it</SubmitButton>
      </Form>
    </Details>
  )
}
