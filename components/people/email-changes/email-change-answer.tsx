import { ButtonRow } from '@/components/forms/button-row'
import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import type { FormAction } from '@/lib/kernel/forms'

type Props = {
  token: string
  old: boolean
  /** Whether there is no yes to say: it was said, or does not count from here. */
  answered: boolean
  answer: FormAction
}

/** Yes or no to a new address, from one of the two mailboxes. */
export function EmailChangeAnswer({ token, old, answered, answer }: Props) {
  return (
    <Form action={answer}>
      <Hidden name="token" value={token} />
      <ButtonRow>
        {!answered && (
          <SubmitButton name="answer" value="yes" variant="secondary">
            {old ? 'Yes, use the new address' : 'Yes, this is my address'}
          </SubmitButton>
        )}
        <SubmitButton name="answer" value="no" variant="secondary">
          {old ? 'No, keep this address' : 'No, I did not ask for this'}
        </SubmitButton>
      </ButtonRow>
    </Form>
  )
}
