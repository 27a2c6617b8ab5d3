import { Form } from '@/components/forms/form'
import { SubmitButton } from '@/components/forms/submit-button'
import { Details } from '@/components/ui/details'
import type { FormAction } from '@/lib/kernel/forms'

type Props = {
  /** Whether there is one; with passkeys alone there is none. */
  app: boolean
  start: FormAction
  remove: FormAction
}

/** The authenticator app: how to move it to another phone, to remove it, or to have one beside a passkey. */
export function AppInUse({ app, start, remove }: Props) {
  return (
    <section className="flow">
      <h2>Authenticator app</h2>
      {!app && (
        <Form action={start}>
          <p>You have no app. With one you can confirm in any browser, on any device.</p>
          <SubmitButton variant="secondary">Set up an authenticator app</SubmitButton>
        </Form>
      )}
      {app && (
        <>
          <p>Your app is set up.</p>
          <Details summary="I have a new phone">
            <Form action={start}>
              <p>
                Your old app works until you have set up the new one. The new one gives you your
                powers an hour later.
              </p>
              <SubmitButton variant="secondary">Set up a new app</SubmitButton>
            </Form>
          </Details>
          <Details summary="Remove the app">
            <Form action={remove}>
              <p>
                You then confirm with a passkey. If you have none, you need a new enrolment code
                from another officer before you can use your powers again.
              </p>
              <SubmitButton variant="warning">Remove the app</SubmitButton>
            </Form>
          </Details>
        </>
      )}
    </section>
  )
}
