import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import type { FormAction } from '@/lib/kernel/forms'

type Act = { slug: string; action: FormAction }

/** The returning officer names somebody who confirms with them. */
export function NameStandInForm({ slug, action, byName }: Act & { byName: boolean }) {
  return (
    <Form action={action}>
      <Hidden name="slug" value={slug} />
      <TextField
        name="number"
        label={
          byName
            ? 'Name or membership number of the member who will confirm'
            : 'Membership number of the member who will confirm'
        }
        hint="A full member who is not standing, supports nobody in this election and holds no key of it. Ask them first: they need an authenticator app or a passkey."
        width={byName ? 30 : 10}
      />
      <SubmitButton>Ask the key-holders to agree</SubmitButton>
    </Form>
  )
}

export function AgreeToStandInForm({
  slug,
  standInId,
  member,
  action,
}: Act & { standInId: string; member: string }) {
  return (
    <Form action={action}>
      <Hidden name="slug" value={slug} />
      <Hidden name="standInId" value={standInId} />
      <SubmitButton>{`Agree to ${member}`}</SubmitButton>
    </Form>
  )
}
