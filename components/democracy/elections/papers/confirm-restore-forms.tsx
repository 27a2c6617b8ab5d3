import { CheckboxField } from '@/components/forms/checkbox-field'
import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import type { FormAction } from '@/lib/kernel/forms'
import { CheckWords } from './check-words'

type Props = {
  slug: string
  restoreId: string
  /** Name and number. */
  member: string
  checkWords: string
  action: FormAction
}

/** One of the two who say that somebody who lost everything is who they are, and that this browser is theirs. */
export function ConfirmRestoreForm({ slug, restoreId, member, checkWords, action }: Props) {
  return (
    <Form action={action}>
      <Hidden name="slug" value={slug} />
      <Hidden name="restoreId" value={restoreId} />
      <CheckWords words={checkWords} label={`${member} reads you these words`} />
      <CheckboxField
        name="met"
        label="I know that it is them, and they read me these four words"
        hint="In person, or on a call where you know their face or voice. An email is not enough."
      />
      <SubmitButton>{`Confirm ${member}`}</SubmitButton>
    </Form>
  )
}
