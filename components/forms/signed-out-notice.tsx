import { NoticeAboveForm } from './notice-above-form'
import { SignInInNewTab } from './sign-in-in-new-tab'

/** Above a form whose sender is not signed in any more. */
export function SignedOutNotice({ attempt }: { attempt: number }) {
  return (
    <NoticeAboveForm title="You are signed out" attempt={attempt} way={<SignInInNewTab />}>
      <p>
        This was not saved. What you typed is still here: sign in in a new tab, then come back to
        this one and send the form again.
      </p>
    </NoticeAboveForm>
  )
}
