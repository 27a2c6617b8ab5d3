import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import type { FormAction } from '@/lib/kernel/forms'

type Props = {
  number: number
  /** It is carried, because too few objected. */
  byConsent: boolean
  declare: FormAction
}

/** A Co-Chair declares. Nobody, the Co-Chair included, sees a number of ballots before. */
export function DeclareForm({ number, byConsent, declare }: Props) {
  return (
    <Form action={declare}>
      <Hidden name="number" value={number} />
      <p>
        {byConsent
          ? 'Too few members objected to stop it, so it is carried.'
          : 'This counts the ballots for the first time.'}{' '}
        We publish the result straight away, for everyone, and email it to everyone who could{' '}
        {byConsent ? 'object' : 'vote'}. You cannot undo this.
      </p>
      <SubmitButton>
        {byConsent ? 'Declare it carried' : 'Count and declare the result'}
      </SubmitButton>
    </Form>
  )
}
