import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import { Details } from '@/components/ui/details'
import { countInWords } from '@/lib/kernel/count-in-words'
import type { FormAction } from '@/lib/kernel/forms'
import { organisation } from '@/lib/organisation'

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

export function OpenForSupportForm({ number, action }: Act) {
  const { motionSupporters } = organisation.rules
  return (
    <Details summary="Put it without a seconder">
      <Form action={action}>
        <Hidden name="number" value={number} />
        <p>
          {`Instead of a seconder your motion can have ${countInWords(motionSupporters)} people who support it: full members, or supporters. Everyone who is a supporter today will be able to read it, with your name. You cannot undo this. Once somebody supports it, its words are fixed.`}
        </p>
        <SubmitButton variant="secondary">Open it for support</SubmitButton>
      </Form>
    </Details>
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
